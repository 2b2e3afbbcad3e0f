<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<c:set var="name" value="${page.name()}"/>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<p class="administration-back"><a href="<portlet:renderURL/>">‹ <fmt:message key="pages.back"/></a></p>
<list:told/>
<h3 class="administration-title"><c:out value="${page.title()}"/> <small>${name}</small><c:if test="${not empty portal}"> <a class="administration-open" href="<c:out value='${portal}/p/${name}'/>"><fmt:message key="pages.open"/></a></c:if></h3>
<h4><fmt:message key="pages.layers"/></h4>
<p class="tz-hint administration-hint"><fmt:message key="pages.layers.hint"/></p>
<c:choose>
  <c:when test="${empty layers}"><p class="tz-empty"><fmt:message key="pages.layers.none"/><c:if test="${not empty portal}"> <a href="<c:out value='${portal}${portalEditor}'/>"><fmt:message key="pages.layers.start"/></a></c:if></p></c:when>
  <c:otherwise>
<div class="tz-scroll">
  <table class="tz-table">
    <caption class="tz-hidden"><fmt:message key="pages.layers.caption"><fmt:param value="${layers.size()}"/></fmt:message></caption>
    <thead><tr><th scope="col"><fmt:message key="pages.layer.column.kind"/></th><th scope="col" class="tz-number"><fmt:message key="pages.layer.column.windows"/></th><th scope="col" class="tz-number"><fmt:message key="pages.layer.column.locked"/></th><th scope="col" class="tz-number"><fmt:message key="pages.layer.column.people"/></th><th scope="col"><fmt:message key="pages.layer.column.changed"/></th><th scope="col"><fmt:message key="pages.layer.column.acts"/></th></tr></thead>
    <tbody>
      <c:forEach items="${layers}" var="line">
      <c:set var="owner" value="${fn:escapeXml(line.owner())}"/>
      <c:set var="kind"><fmt:message key="${line.kind()}"/></c:set>
      <tr>
        <th scope="row" class="administration-layer"><span class="administration-quiet">${kind}</span> ${owner}</th>
        <td class="tz-number">${line.row().windows()}</td>
        <td class="tz-number">${line.row().locked()}</td>
        <td class="tz-number">${line.row().people()}</td>
        <td class="administration-name"><c:out value="${line.changedBy()}"/> <small>${line.changed()}</small></td>
        <td class="administration-acts">
          <c:if test="${not empty portal}"><a href="<c:out value='${portal}${line.editor()}'/>" aria-label="<fmt:message key='pages.layer.edit.label'><fmt:param value='${kind}'/><fmt:param value='${owner}'/></fmt:message>"><fmt:message key="pages.layer.edit"/></a></c:if>
          <a href="<portlet:renderURL><portlet:param name='screen' value='history'/><portlet:param name='page' value='${name}'/><portlet:param name='layer' value='${line.name()}'/></portlet:renderURL>" aria-label="<fmt:message key='pages.layer.history.label'><fmt:param value='${kind}'/><fmt:param value='${owner}'/></fmt:message>"><fmt:message key="pages.layer.history"/></a>
          <c:if test="${line.removable()}"><a href="<portlet:renderURL><portlet:param name='screen' value='layerRemoval'/><portlet:param name='page' value='${name}'/><portlet:param name='layer' value='${line.name()}'/></portlet:renderURL>" aria-label="<fmt:message key='pages.layer.delete.label'><fmt:param value='${kind}'/><fmt:param value='${owner}'/></fmt:message>"><fmt:message key="pages.layer.delete"/></a></c:if>
        </td>
      </tr>
      </c:forEach>
    </tbody>
  </table>
</div>
  </c:otherwise>
</c:choose>
<div class="administration-halves">
  <form class="tz-form" action="<portlet:actionURL name='layer'/>" method="post" aria-labelledby="${id}for">
    <h4 id="${id}for"><fmt:message key="pages.for"/></h4>
    <input type="hidden" name="page" value="${name}">
    <div class="tz-field">
      <label for="${id}layer"><fmt:message key="pages.for.choose"/></label>
      <select id="${id}layer" name="layer">
        <optgroup label="<fmt:message key='pages.for.units'/>"><c:forEach items="${units}" var="choice"><option value="<c:out value='${choice.value()}'/>"><c:out value="${choice.label()}"/></option></c:forEach></optgroup>
        <optgroup label="<fmt:message key='pages.for.roles'/>"><c:forEach items="${roles}" var="choice"><option value="<c:out value='${choice.value()}'/>"><c:out value="${choice.label()}"/></option></c:forEach></optgroup>
      </select>
    </div>
    <p class="tz-acts"><button class="tz-button" name="act" value="view"><fmt:message key="pages.for.view"/></button><button class="tz-button tz-main" name="act" value="edit"><fmt:message key="pages.for.edit"/></button></p>
  </form>
  <div>
    <form class="tz-form" action="<portlet:actionURL name='search'/>" method="post" role="search" aria-labelledby="${id}as">
      <h4 id="${id}as"><fmt:message key="pages.as"/></h4>
      <input type="hidden" name="page" value="${name}">
      <div class="tz-field">
        <label for="${id}search"><fmt:message key="pages.as.search"/></label>
        <div class="administration-find"><input type="search" id="${id}search" name="search" maxlength="60" autocomplete="off" value="<c:out value='${search}'/>"><button class="tz-button"><fmt:message key="pages.as.find"/></button></div>
      </div>
    </form>
    <c:choose>
      <c:when test="${not empty viewers}">
    <ul class="administration-people"><c:forEach items="${viewers}" var="viewer"><li><a href="<c:out value='${portal}${viewer.address()}'/>" aria-label="<fmt:message key='pages.as.label'><fmt:param value='${fn:escapeXml(viewer.person().name())}'/></fmt:message>"><c:out value="${viewer.person().name()}"/></a> <small class="administration-quiet"><c:out value="${viewer.person().unit()}"/> <c:out value="${viewer.person().post()}"/></small></li></c:forEach></ul>
      </c:when>
      <c:when test="${not empty search}"><p class="tz-empty" role="status"><fmt:message key="pages.as.none"><fmt:param value="${fn:escapeXml(search)}"/></fmt:message></p></c:when>
    </c:choose>
  </div>
  <form class="tz-form" action="<portlet:actionURL name='describe'/>" method="post" aria-labelledby="${id}settings">
    <h4 id="${id}settings"><fmt:message key="pages.settings"/></h4>
    <input type="hidden" name="page" value="${name}">
    <div class="tz-field">
      <label for="${id}title"><fmt:message key="pages.title"/><em class="tz-required"><fmt:message key="form.required"/></em></label>
      <input type="text" id="${id}title" name="title" maxlength="200" required value="<c:out value='${page.title()}'/>">
    </div>
    <list:choices name="roles" legend="pages.readers" choices="${readers}"/>
    <p class="tz-hint"><fmt:message key="pages.readers.hint"/></p>
    <div><label><input type="checkbox" name="mustStay" value="true"${page.mustStay() ? ' checked' : ''}> <fmt:message key="pages.stay"/></label></div>
    <p class="tz-acts"><button class="tz-button tz-main"><fmt:message key="pages.save"/></button></p>
  </form>
  <div>
    <form class="tz-form" action="<portlet:actionURL name='copy'/>" method="post" aria-labelledby="${id}copy">
      <h4 id="${id}copy"><fmt:message key="pages.copy"/></h4>
      <input type="hidden" name="page" value="${name}">
      <div class="tz-field">
        <label for="${id}copy-title"><fmt:message key="pages.copy.title"/><em class="tz-required"><fmt:message key="form.required"/></em></label>
        <input type="text" id="${id}copy-title" name="title" maxlength="200" required value="<fmt:message key='pages.copy.of'><fmt:param value='${fn:escapeXml(page.title())}'/></fmt:message>" aria-describedby="${id}copy-hint">
        <p class="tz-hint" id="${id}copy-hint"><fmt:message key="pages.copy.hint"/></p>
      </div>
      <p class="tz-acts"><button class="tz-button"><fmt:message key="pages.copy.act"/></button></p>
    </form>
    <p class="tz-acts administration-last"><a class="tz-button" href="<portlet:renderURL><portlet:param name='screen' value='removal'/><portlet:param name='page' value='${name}'/></portlet:renderURL>"><fmt:message key="pages.delete"/></a></p>
  </div>
</div>
