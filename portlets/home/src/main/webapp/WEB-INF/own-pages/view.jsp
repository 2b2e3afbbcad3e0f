<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:if test="${not empty outcome}">
  <c:choose>
    <c:when test="${outcome.accepted()}"><p class="tz-message tz-ok" role="status"><fmt:message key="own-pages.accepted"><fmt:param value="${outcome.created()}"/></fmt:message></p></c:when>
    <c:otherwise><div class="tz-message tz-bad" role="alert"><fmt:message key="own-pages.refused"/><ul><c:forEach items="${outcome.problems()}" var="problem"><li><c:out value="${problem}"/></li></c:forEach></ul></div></c:otherwise>
  </c:choose>
</c:if>
<c:choose>
  <c:when test="${empty pages}"><p class="tz-empty"><fmt:message key="own-pages.empty"/></p></c:when>
  <c:otherwise>
<p class="tz-hint" id="${id}list"><fmt:message key="own-pages.list"><fmt:param value="${pages.size()}"/></fmt:message></p>
<ul class="home-pages" aria-labelledby="${id}list"><c:forEach items="${pages}" var="page"><li><c:choose><c:when test="${empty portal}"><c:out value="${page.title()}"/></c:when><c:otherwise><a href="<c:out value='${portal}/p/${page.name()}'/>"><c:out value="${page.title()}"/></a></c:otherwise></c:choose></li></c:forEach></ul>
<p class="tz-acts"><a class="tz-button" href="<portlet:resourceURL id='export'/>"><fmt:message key="own-pages.export"/></a></p>
  </c:otherwise>
</c:choose>
<form class="tz-form home-import" action="<portlet:actionURL name='import'/>" method="post" enctype="multipart/form-data" aria-labelledby="${id}import">
  <h3 id="${id}import"><fmt:message key="own-pages.import"/></h3>
  <div class="tz-field">
    <label for="${id}file"><fmt:message key="own-pages.import.choose"/><em class="tz-required"><fmt:message key="own-pages.import.required"/></em></label>
    <input type="file" id="${id}file" name="file" required accept=".json,application/json" aria-describedby="${id}file-hint">
    <p class="tz-hint" id="${id}file-hint"><fmt:message key="own-pages.import.hint"/></p>
  </div>
  <p class="tz-acts"><button class="tz-button"><fmt:message key="own-pages.import.send"/></button></p>
</form>
