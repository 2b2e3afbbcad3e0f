<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:if test="${not empty done}"><p class="tz-message tz-ok" role="status"><fmt:message key="${done}"/></p></c:if>
<c:if test="${not empty problem}"><p class="tz-message tz-bad" role="alert"><fmt:message key="${problem}"/></p></c:if>
<c:choose>
  <c:when test="${empty list.links()}"><p class="tz-empty"><fmt:message key="links.empty"/></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="links.edit.caption"/></caption>
    <thead>
      <tr><th scope="col"><fmt:message key="links.edit.title"/></th><th scope="col"><fmt:message key="links.edit.address"/></th><th scope="col"><fmt:message key="links.edit.opens"/></th><th scope="col"><fmt:message key="links.edit.acts"/></th></tr>
    </thead>
    <tbody>
      <c:forEach items="${list.links()}" var="link" varStatus="row">
      <c:set var="title" value="${fn:escapeXml(link.title())}"/>
      <tr>
        <th scope="row">${title}</th>
        <td class="home-address"><c:out value="${link.address()}"/></td>
        <td><fmt:message key="${link.newTab() ? 'links.opens.newTab' : 'links.opens.sameTab'}"/></td>
        <td class="home-tools">
          <form action="<portlet:actionURL name='move'/>" method="post">
            <input type="hidden" name="version" value="${list.version()}"><input type="hidden" name="place" value="${row.index}">
            <button class="tz-button" name="direction" value="up" aria-label="<fmt:message key='links.act.up.label'><fmt:param value='${title}'/></fmt:message>"${row.first ? ' disabled' : ''}><fmt:message key="links.act.up"/></button>
            <button class="tz-button" name="direction" value="down" aria-label="<fmt:message key='links.act.down.label'><fmt:param value='${title}'/></fmt:message>"${row.last ? ' disabled' : ''}><fmt:message key="links.act.down"/></button>
          </form>
          <a href="<portlet:renderURL><portlet:param name='form' value='${row.index}'/></portlet:renderURL>" aria-label="<fmt:message key='links.act.change.label'><fmt:param value='${title}'/></fmt:message>"><fmt:message key="links.act.change"/></a>
          <a href="<portlet:renderURL><portlet:param name='remove' value='${row.index}'/></portlet:renderURL>" aria-label="<fmt:message key='links.act.remove.label'><fmt:param value='${title}'/></fmt:message>"><fmt:message key="links.act.remove"/></a>
        </td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
  </c:otherwise>
</c:choose>
<form class="home-line" action="<portlet:actionURL name='columns'/>" method="post">
  <input type="hidden" name="version" value="${list.version()}">
  <label for="<portlet:namespace/>columns"><fmt:message key="links.columns"/></label>
  <select id="<portlet:namespace/>columns" name="columns">
    <c:forEach begin="1" end="${columnsMax}" var="number"><option value="${number}"${number == list.columns() ? ' selected' : ''}>${number}</option></c:forEach>
  </select>
  <button class="tz-button"><fmt:message key="links.act.save"/></button>
</form>
<p class="tz-acts">
  <a class="tz-button" href="<portlet:renderURL portletMode='view'/>"><fmt:message key="links.act.finish"/></a>
  <a class="tz-button tz-main" href="<portlet:renderURL><portlet:param name='form' value='new'/></portlet:renderURL>"><fmt:message key="links.act.add"/></a>
</p>
