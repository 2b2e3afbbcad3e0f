<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<p class="administration-back"><a href="<portlet:renderURL/>">‹ <fmt:message key="pages.back"/></a></p>
<c:if test="${not empty outcome}">
  <c:choose>
    <c:when test="${outcome.accepted()}">
<div class="tz-message tz-ok" role="status">
  <p><fmt:message key="pages.report.accepted"><fmt:param value="${outcome.created().size()}"/><fmt:param value="${outcome.updated().size()}"/></fmt:message></p>
  <dl>
    <c:if test="${not empty outcome.created()}"><dt><fmt:message key="pages.report.created"/></dt><dd><c:forEach items="${outcome.created()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="list.separator"/></c:if><c:out value="${name}"/></c:forEach></dd></c:if>
    <c:if test="${not empty outcome.updated()}"><dt><fmt:message key="pages.report.updated"/></dt><dd><c:forEach items="${outcome.updated()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="list.separator"/></c:if><c:out value="${name}"/></c:forEach></dd></c:if>
  </dl>
</div>
    </c:when>
    <c:otherwise>
<div class="tz-message tz-bad" role="alert">
  <p><fmt:message key="pages.report.refused"><fmt:param value="${outcome.problems().size()}"/></fmt:message></p>
  <table class="tz-table">
    <thead><tr><th scope="col" class="tz-number"><fmt:message key="pages.report.line"/></th><th scope="col"><fmt:message key="pages.report.problem"/></th></tr></thead>
    <tbody>
      <c:forEach items="${outcome.problems()}" var="problem">
      <tr><td class="tz-number">${problem.line() > 0 ? problem.line() : '—'}</td><td><c:out value="${problem.text()}"/></td></tr>
      </c:forEach>
    </tbody>
  </table>
</div>
    </c:otherwise>
  </c:choose>
</c:if>
<form class="tz-form" action="<portlet:actionURL name='import'/>" method="post" enctype="multipart/form-data" aria-labelledby="${id}import">
  <h3 id="${id}import"><fmt:message key="pages.import"/></h3>
  <div class="tz-field">
    <label for="${id}file"><fmt:message key="pages.import.choose"/><em class="tz-required"><fmt:message key="form.required"/></em></label>
    <input type="file" id="${id}file" name="file" required accept=".json,.xml,application/json,text/xml,application/xml" aria-describedby="${id}file-hint">
    <p class="tz-hint" id="${id}file-hint"><fmt:message key="pages.import.hint"/></p>
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="form.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.import.send"/></button>
  </p>
</form>
