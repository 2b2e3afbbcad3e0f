<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<p class="administration-back"><a href="<portlet:renderURL><portlet:param name='screen' value='page'/><portlet:param name='page' value='${page.name()}'/></portlet:renderURL>">‹ <fmt:message key="pages.back.page"><fmt:param value="${fn:escapeXml(page.title())}"/></fmt:message></a></p>
<list:told/>
<c:set var="kindWord"><fmt:message key="${kind}"/></c:set>
<h3 class="administration-title"><fmt:message key="pages.history.of"><fmt:param><fmt:message key="pages.history"/></fmt:param><fmt:param value="${kindWord}"/><fmt:param value="${fn:escapeXml(owner)}"/></fmt:message></h3>
<c:choose>
  <c:when test="${part.total() == 0}"><p class="tz-empty"><fmt:message key="pages.history.none"/></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="pages.history.caption"><fmt:param value="${part.total()}"/></fmt:message></caption>
    <thead><tr><th scope="col" class="tz-number"><fmt:message key="pages.history.column.number"/></th><th scope="col"><fmt:message key="pages.history.column.comment"/></th><th scope="col"><fmt:message key="pages.history.column.by"/></th><th scope="col"><fmt:message key="pages.history.column.at"/></th><th scope="col" class="tz-number"><fmt:message key="pages.history.column.windows"/></th><th scope="col"><fmt:message key="pages.history.column.acts"/></th></tr></thead>
    <tbody>
      <c:forEach items="${part.rows()}" var="line">
      <tr>
        <th scope="row" class="tz-number">${line.version().number()}</th>
        <td class="administration-layer"><c:out value="${line.version().comment()}"/></td>
        <td class="administration-name"><c:out value="${line.changedBy()}"/></td>
        <td class="administration-name">${line.changed()}</td>
        <td class="tz-number">${line.version().windows()}</td>
        <td class="administration-acts"><c:choose><c:when test="${line.version().number() == present}"><span class="tz-tag tz-ok"><fmt:message key="pages.history.present"/></span></c:when><c:otherwise><a href="<portlet:renderURL><portlet:param name='screen' value='version'/><portlet:param name='page' value='${page.name()}'/><portlet:param name='layer' value='${layer}'/><portlet:param name='number' value='${line.version().number()}'/></portlet:renderURL>" aria-label="<fmt:message key='pages.history.compare.label'><fmt:param value='${line.version().number()}'/></fmt:message>"><fmt:message key="pages.history.compare"/></a></c:otherwise></c:choose></td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
<list:pager part="${part}" parameters="${parameters}"/>
  </c:otherwise>
</c:choose>
