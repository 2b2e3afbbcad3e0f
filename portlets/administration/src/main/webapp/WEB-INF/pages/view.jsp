<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:if test="${not empty done}"><p class="tz-message tz-ok" role="status"><fmt:message key="pages.delete.done"><fmt:param value="${fn:escapeXml(done)}"/></fmt:message></p></c:if>
<c:if test="${not empty refusal}"><p class="tz-message tz-bad" role="alert"><c:out value="${refusal}"/></p></c:if>
<c:if test="${not empty outcome}">
  <c:choose>
    <c:when test="${outcome.accepted()}">
<div class="tz-message tz-ok" role="status">
  <p><fmt:message key="pages.report.accepted"><fmt:param value="${outcome.created().size()}"/><fmt:param value="${outcome.updated().size()}"/></fmt:message></p>
  <dl>
    <c:if test="${not empty outcome.created()}"><dt><fmt:message key="pages.report.created"/></dt><dd><c:forEach items="${outcome.created()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="pages.roles.separator"/></c:if><c:out value="${name}"/></c:forEach></dd></c:if>
    <c:if test="${not empty outcome.updated()}"><dt><fmt:message key="pages.report.updated"/></dt><dd><c:forEach items="${outcome.updated()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="pages.roles.separator"/></c:if><c:out value="${name}"/></c:forEach></dd></c:if>
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
<c:choose>
  <c:when test="${empty pages}"><p class="tz-empty"><fmt:message key="pages.empty"/></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption><fmt:message key="pages.caption"><fmt:param value="${total}"/></fmt:message></caption>
    <thead>
      <tr><th scope="col"><fmt:message key="pages.column.name"/></th><th scope="col"><fmt:message key="pages.column.title"/></th><th scope="col" class="tz-number"><fmt:message key="pages.column.windows"/></th><th scope="col"><fmt:message key="pages.column.roles"/></th><th scope="col"><fmt:message key="pages.column.acts"/></th></tr>
    </thead>
    <tbody>
      <c:forEach items="${pages}" var="page">
      <c:set var="name" value="${fn:escapeXml(page.name())}"/>
      <tr>
        <th scope="row">${name}</th>
        <td><c:out value="${page.title()}"/></td>
        <td class="tz-number">${page.windows()}</td>
        <td><c:choose><c:when test="${empty page.roles()}"><fmt:message key="pages.roles.all"/></c:when><c:otherwise><c:forEach items="${page.roles()}" var="role" varStatus="each"><c:if test="${not each.first}"><fmt:message key="pages.roles.separator"/></c:if><c:out value="${role}"/></c:forEach></c:otherwise></c:choose></td>
        <td><a href="<portlet:renderURL><portlet:param name='delete' value='${page.name()}'/></portlet:renderURL>" aria-label="<fmt:message key='pages.delete.label'><fmt:param value='${name}'/></fmt:message>"><fmt:message key="pages.delete"/></a></td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
<c:if test="${previous != null or next != null}">
<p class="tz-acts">
  <span class="tz-note"><fmt:message key="pages.rows"><fmt:param value="${first + 1}"/><fmt:param value="${first + pages.size()}"/></fmt:message></span>
  <c:if test="${previous != null}"><a href="<portlet:renderURL><portlet:param name='first' value='${previous}'/></portlet:renderURL>"><fmt:message key="pages.previous"/></a></c:if>
  <c:if test="${next != null}"><a href="<portlet:renderURL><portlet:param name='first' value='${next}'/></portlet:renderURL>"><fmt:message key="pages.next"/></a></c:if>
</p>
</c:if>
  </c:otherwise>
</c:choose>
<form class="tz-form" action="<portlet:actionURL name='import'/>" method="post" enctype="multipart/form-data">
  <h3><fmt:message key="pages.import"/></h3>
  <div class="tz-field">
    <label for="<portlet:namespace/>file"><fmt:message key="pages.import.choose"/><em class="tz-required"><fmt:message key="pages.import.required"/></em></label>
    <input type="file" id="<portlet:namespace/>file" name="file" required accept=".json,.xml,application/json,text/xml,application/xml" aria-describedby="<portlet:namespace/>file-hint">
    <p class="tz-hint" id="<portlet:namespace/>file-hint"><fmt:message key="pages.import.hint"/></p>
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:resourceURL id='export'/>"><fmt:message key="pages.export"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.import.send"/></button>
  </p>
</form>
