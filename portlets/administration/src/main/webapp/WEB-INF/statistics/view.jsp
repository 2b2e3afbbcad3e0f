<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<list:bar shown="${shown}">
  <a class="tz-button" href="<portlet:renderURL copyCurrentRenderParameters='true'/>"><fmt:message key="statistics.refresh"/></a>
  <a class="tz-button" href="<portlet:resourceURL id='csv'/>"><fmt:message key="list.export"/></a>
</list:bar>
<c:choose>
  <c:when test="${part.total() == 0 and empty shown.search()}"><p class="tz-empty"><fmt:message key="statistics.empty"/></p></c:when>
  <c:when test="${part.total() == 0}"><p class="tz-empty" role="status"><fmt:message key="statistics.none"><fmt:param value="${fn:escapeXml(shown.search())}"/></fmt:message></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption><fmt:message key="statistics.caption"><fmt:param value="${now}"/></fmt:message></caption>
    <thead><tr><c:forEach items="${shown.heads()}" var="head"><list:head head="${head}" shown="${shown}"/></c:forEach></tr></thead>
    <tbody>
      <c:forEach items="${part.rows()}" var="line">
      <tr>
        <th scope="row" class="administration-name"><c:out value="${line.title()}"/> <small><c:out value="${line.application()}"/></small></th>
        <td class="tz-number">${line.renders()}</td>
        <td class="tz-number">${line.mean()}</td>
        <td class="tz-number">${line.p99()}</td>
        <td class="tz-number">${line.cacheHits()}</td>
        <td class="tz-number">${line.errors()}</td>
        <td class="tz-number">${line.timeouts()}</td>
        <td class="administration-name">${line.since()}</td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
<list:pager part="${part}" shown="${shown}"/>
  </c:otherwise>
</c:choose>
