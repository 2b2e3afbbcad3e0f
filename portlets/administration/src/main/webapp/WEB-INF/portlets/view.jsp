<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<list:told/>
<list:bar shown="${shown}">
  <a class="tz-button" href="<portlet:resourceURL id='csv'/>"><fmt:message key="list.export"/></a>
</list:bar>
<c:if test="${not empty unplaced}">
<details class="administration-unplaced">
  <summary><fmt:message key="portlets.unplaced"><fmt:param value="${unplaced.size()}"/></fmt:message></summary>
  <p class="tz-hint"><fmt:message key="portlets.unplaced.hint"/></p>
  <ul><c:forEach items="${unplaced}" var="line"><li><a href="<portlet:renderURL><portlet:param name='portlet' value='${line.name()}'/></portlet:renderURL>"><c:out value="${line.title()}"/></a></li></c:forEach></ul>
</details>
</c:if>
<c:choose>
  <c:when test="${part.total() == 0 and empty shown.search()}"><p class="tz-empty"><fmt:message key="portlets.empty"/></p></c:when>
  <c:when test="${part.total() == 0}"><p class="tz-empty" role="status"><fmt:message key="portlets.none"><fmt:param value="${fn:escapeXml(shown.search())}"/></fmt:message></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="portlets.caption"><fmt:param value="${part.total()}"/></fmt:message></caption>
    <thead><tr><c:forEach items="${shown.heads()}" var="head"><list:head head="${head}" shown="${shown}"/></c:forEach></tr></thead>
    <tbody>
      <c:forEach items="${part.rows()}" var="line">
      <tr>
        <th scope="row" class="administration-name"><a href="<portlet:renderURL><portlet:param name='portlet' value='${line.name()}'/></portlet:renderURL>"><c:out value="${line.title()}"/></a> <small><c:out value="${line.application()}"/></small></th>
        <td class="administration-name"><fmt:message key="${line.category()}"/></td>
        <td class="tz-number">${line.pages()}</td>
        <td class="tz-number">${line.people()}</td>
        <td class="tz-number">${line.renders()}</td>
        <td><c:choose><c:when test="${empty line.audience()}"><fmt:message key="portlets.everybody"/></c:when><c:when test="${line.audience().size() > 3}"><fmt:message key="portlets.audience.count"><fmt:param value="${fn:escapeXml(line.audience()[0])}"/><fmt:param value="${line.audience().size()}"/></fmt:message></c:when><c:otherwise><c:forEach items="${line.audience()}" var="name" varStatus="each"><c:if test="${not each.first}"><fmt:message key="list.separator"/></c:if><c:out value="${name}"/></c:forEach></c:otherwise></c:choose></td>
        <td class="administration-name"><c:choose><c:when test="${line.off()}"><span class="tz-tag tz-warn"><fmt:message key="portlets.state.off"/></span></c:when><c:when test="${not line.deployed()}"><span class="tz-tag tz-bad"><fmt:message key="portlets.state.gone"/></span></c:when><c:otherwise><fmt:message key="portlets.state.on"/></c:otherwise></c:choose></td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
<list:pager part="${part}" shown="${shown}"/>
  </c:otherwise>
</c:choose>
