<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Whom a change of a layer reaches and what it changes" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<c:choose>
  <c:when test="${empty changes}"><p class="tz-message tz-info"><fmt:message key="pages.change.none"/></p></c:when>
  <c:otherwise>
<table class="tz-table administration-changes">
  <caption><fmt:message key="pages.change.caption"><fmt:param value="${changes.size()}"/></fmt:message></caption>
  <thead><tr><th scope="col"><fmt:message key="pages.change.column.kind"/></th><th scope="col"><fmt:message key="pages.change.column.title"/></th></tr></thead>
  <tbody><c:forEach items="${changes}" var="change"><tr><td class="administration-name"><fmt:message key="${change.kind()}"/></td><th scope="row"><c:out value="${change.title()}"/></th></tr></c:forEach></tbody>
</table>
  </c:otherwise>
</c:choose>
<p><fmt:message key="pages.effect"><fmt:param value="${effect.people()}"/><fmt:param value="${effect.arranged()}"/></fmt:message></p>
