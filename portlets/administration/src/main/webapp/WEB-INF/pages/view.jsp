<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<list:told/>
<list:bar shown="${shown}">
  <a class="tz-button" href="<portlet:renderURL><portlet:param name='screen' value='import'/></portlet:renderURL>"><fmt:message key="pages.import"/></a>
  <a class="tz-button" href="<portlet:resourceURL id='csv'/>"><fmt:message key="list.export"/></a>
  <a class="tz-button" href="<portlet:resourceURL id='export'/>"><fmt:message key="pages.export"/></a>
  <a class="tz-button tz-main" href="<portlet:renderURL><portlet:param name='screen' value='new'/></portlet:renderURL>"><fmt:message key="pages.new"/></a>
</list:bar>
<c:choose>
  <c:when test="${part.total() == 0 and empty shown.search()}"><p class="tz-empty"><fmt:message key="pages.empty"/></p></c:when>
  <c:when test="${part.total() == 0}"><p class="tz-empty" role="status"><fmt:message key="pages.none"><fmt:param value="${fn:escapeXml(shown.search())}"/></fmt:message></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="pages.caption"><fmt:param value="${part.total()}"/></fmt:message></caption>
    <thead><tr><c:forEach items="${shown.heads()}" var="head"><list:head head="${head}" shown="${shown}"/></c:forEach></tr></thead>
    <tbody>
      <c:forEach items="${part.rows()}" var="line">
      <c:set var="title" value="${fn:escapeXml(line.title())}"/>
      <tr>
        <td class="administration-name">
          <form class="administration-order" action="<portlet:actionURL name='move'/>" method="post">
            <input type="hidden" name="page" value="${line.name()}"><input type="hidden" name="first" value="${part.first()}">
            <span>${line.place()}</span>
            <button class="tz-button" name="direction" value="up" aria-label="<fmt:message key='pages.up.label'><fmt:param value='${title}'/></fmt:message>"${line.place() == 1 ? ' disabled' : ''}>↑</button>
            <button class="tz-button" name="direction" value="down" aria-label="<fmt:message key='pages.down.label'><fmt:param value='${title}'/></fmt:message>"${line.place() == last ? ' disabled' : ''}>↓</button>
          </form>
        </td>
        <th scope="row" class="administration-page"><a href="<portlet:renderURL><portlet:param name='screen' value='page'/><portlet:param name='page' value='${line.name()}'/></portlet:renderURL>">${title}</a> <small class="administration-quiet">${line.name()}</small><c:if test="${line.page().mustStay()}"> <span class="tz-tag"><fmt:message key="pages.mustStay"/></span></c:if></th>
        <td><c:choose><c:when test="${empty line.audience()}"><fmt:message key="pages.everybody"/></c:when><c:otherwise><c:forEach items="${line.audience()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="list.separator"/></c:if><c:out value="${name}"/></c:forEach></c:otherwise></c:choose></td>
        <td class="tz-number">${line.page().windows()}</td>
        <td class="tz-number">${line.page().layers()}</td>
        <td class="administration-name"><c:choose><c:when test="${empty line.changed()}"><fmt:message key="pages.changed.never"/></c:when><c:otherwise><c:out value="${line.changedBy()}"/> <small>${line.changed()}</small></c:otherwise></c:choose></td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
<list:pager part="${part}" shown="${shown}"/>
  </c:otherwise>
</c:choose>
