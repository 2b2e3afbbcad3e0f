<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<div class="tz-edit">
  <c:if test="${not empty done}"><p class="portlet-msg-success" role="status"><fmt:message key="${done}"/></p></c:if>
  <c:if test="${not empty problem}"><p class="portlet-msg-error" role="alert"><fmt:message key="${problem}"/></p></c:if>
  <c:if test="${empty list.links()}"><p class="tz-empty"><fmt:message key="links.empty"/></p></c:if>
  <c:if test="${not empty list.links()}">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="links.edit.caption"/></caption>
    <thead>
      <tr class="portlet-table-header"><th scope="col"><fmt:message key="links.edit.title"/></th><th scope="col"><fmt:message key="links.edit.address"/></th><th scope="col"><fmt:message key="links.edit.opens"/></th><th scope="col"><fmt:message key="links.edit.acts"/></th></tr>
    </thead>
    <tbody>
      <c:forEach items="${list.links()}" var="link" varStatus="row">
      <c:set var="title" value="${fn:escapeXml(link.title())}"/>
      <tr>
        <th scope="row">${title}</th>
        <td class="tz-address"><c:out value="${link.address()}"/></td>
        <td><fmt:message key="${link.newTab() ? 'links.opens.newTab' : 'links.opens.sameTab'}"/></td>
        <td class="tz-acts">
          <form action="<portlet:actionURL name='move'/>" method="post">
            <input type="hidden" name="version" value="${list.version()}"><input type="hidden" name="place" value="${row.index}">
            <button class="portlet-form-button" name="direction" value="up" aria-label="<fmt:message key='links.act.up.label'><fmt:param value='${title}'/></fmt:message>"${row.first ? ' disabled' : ''}><fmt:message key="links.act.up"/></button>
            <button class="portlet-form-button" name="direction" value="down" aria-label="<fmt:message key='links.act.down.label'><fmt:param value='${title}'/></fmt:message>"${row.last ? ' disabled' : ''}><fmt:message key="links.act.down"/></button>
          </form>
          <a href="<portlet:renderURL><portlet:param name='form' value='${row.index}'/></portlet:renderURL>" aria-label="<fmt:message key='links.act.change.label'><fmt:param value='${title}'/></fmt:message>"><fmt:message key="links.act.change"/></a>
          <a href="<portlet:renderURL><portlet:param name='remove' value='${row.index}'/></portlet:renderURL>" aria-label="<fmt:message key='links.act.remove.label'><fmt:param value='${title}'/></fmt:message>"><fmt:message key="links.act.remove"/></a>
        </td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
  </c:if>
  <form class="tz-line" action="<portlet:actionURL name='columns'/>" method="post">
    <input type="hidden" name="version" value="${list.version()}">
    <label class="portlet-form-label" for="<portlet:namespace/>columns"><fmt:message key="links.columns"/></label>
    <select class="portlet-form-field" id="<portlet:namespace/>columns" name="columns">
      <c:forEach begin="1" end="4" var="number"><option value="${number}"${number == list.columns() ? ' selected' : ''}>${number}</option></c:forEach>
    </select>
    <button class="portlet-form-button"><fmt:message key="links.act.save"/></button>
  </form>
  <p class="tz-bar">
    <a href="<portlet:renderURL portletMode='view'/>"><fmt:message key="links.act.finish"/></a>
    <a class="portlet-form-button" href="<portlet:renderURL><portlet:param name='form' value='new'/></portlet:renderURL>"><fmt:message key="links.act.add"/></a>
  </p>
</div>
