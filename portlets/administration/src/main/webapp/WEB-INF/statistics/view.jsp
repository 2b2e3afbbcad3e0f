<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:choose>
  <c:when test="${empty lines}"><p class="tz-empty"><fmt:message key="statistics.empty"/></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption><fmt:message key="statistics.caption"><fmt:param value="${now}"/></fmt:message></caption>
    <thead>
      <tr>
        <c:forEach items="${sorting.heads()}" var="head">
        <th scope="col"${head.column().isFigure() ? ' class="tz-number"' : ''}<c:if test="${not empty head.direction()}"> aria-sort="${head.direction()}"</c:if>>
          <a href="<portlet:renderURL><portlet:param name='sort' value='${head.column().parameter()}'/><portlet:param name='order' value='${head.nextOrder()}'/></portlet:renderURL>"><fmt:message key="${head.column().key()}"/></a>
          <c:if test="${not empty head.direction()}"><small><fmt:message key="statistics.sorted.${head.direction()}"/></small></c:if>
        </th>
        </c:forEach>
      </tr>
    </thead>
    <tbody>
      <c:forEach items="${lines}" var="line">
      <tr>
        <th scope="row" class="administration-name"><c:out value="${line.portlet()}"/></th>
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
  </c:otherwise>
</c:choose>
<p class="tz-acts">
  <a class="tz-button" href="<portlet:renderURL copyCurrentRenderParameters='true'/>"><fmt:message key="statistics.refresh"/></a>
  <a class="tz-button" href="<portlet:resourceURL id='csv'/>"><fmt:message key="statistics.export"/></a>
</p>
