<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What came of the last act" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty told}"><p class="tz-message ${told.good() ? 'tz-ok' : 'tz-bad'}" role="${told.good() ? 'status' : 'alert'}"><c:out value="${told.text()}"/></p></c:if>
