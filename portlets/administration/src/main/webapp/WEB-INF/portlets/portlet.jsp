<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<p class="administration-back"><a href="<portlet:renderURL/>">‹ <fmt:message key="portlets.back"/></a></p>
<list:told/>
<h3 class="administration-title"><c:out value="${line.title()}"/> <small><fmt:message key="${line.category()}"/> · <c:out value="${line.name()}"/></small></h3>
<c:if test="${not empty line.description()}"><p><c:out value="${line.description()}"/></p></c:if>
<p class="tz-hint"><fmt:message key="portlets.where"><fmt:param value="${line.pages()}"/><fmt:param value="${line.people()}"/><fmt:param value="${line.renders()}"/></fmt:message><c:if test="${not line.deployed()}"> <fmt:message key="portlets.where.gone"/></c:if></p>
<div class="administration-halves">
  <form class="tz-form" action="<portlet:actionURL name='audience'/>" method="post" aria-labelledby="${id}audience">
    <h4 id="${id}audience"><fmt:message key="portlets.audience.title"/></h4>
    <input type="hidden" name="portlet" value="<c:out value='${line.name()}'/>">
    <p class="tz-hint"><fmt:message key="portlets.audience.hint"/></p>
    <list:choices name="roles" legend="portlets.audience.roles" choices="${roles}"/>
    <list:choices name="units" legend="portlets.audience.units" choices="${units}"/>
    <p class="tz-acts"><button class="tz-button tz-main"><fmt:message key="portlets.audience.save"/></button></p>
  </form>
  <form class="tz-form" action="<portlet:actionURL name='${line.off() ? "on" : "off"}'/>" method="post" aria-labelledby="${id}off">
    <h4 id="${id}off"><fmt:message key="portlets.off.title"/></h4>
    <input type="hidden" name="portlet" value="<c:out value='${line.name()}'/>">
    <c:choose>
      <c:when test="${line.off()}">
    <p class="tz-message tz-warn"><fmt:message key="portlets.off.now"><fmt:param value="${fn:escapeXml(line.rule().maintenanceMessage())}"/><fmt:param value="${fn:escapeXml(offBy)}"/><fmt:param value="${offAt}"/></fmt:message></p>
    <p class="tz-acts"><button class="tz-button tz-main"><fmt:message key="portlets.on.act"/></button></p>
      </c:when>
      <c:otherwise>
    <div class="tz-field">
      <label for="${id}message"><fmt:message key="portlets.off.message"/><em class="tz-required"><fmt:message key="form.required"/></em></label>
      <textarea id="${id}message" name="message" rows="3" maxlength="200" required aria-describedby="${id}message-hint"></textarea>
      <p class="tz-hint" id="${id}message-hint"><fmt:message key="portlets.off.hint"/></p>
    </div>
    <p class="tz-acts"><button class="tz-button"><fmt:message key="portlets.off.act"/></button></p>
      </c:otherwise>
    </c:choose>
  </form>
  <c:if test="${line.deployed()}">
  <form class="tz-form" action="<portlet:actionURL name='place'/>" method="post" aria-labelledby="${id}place">
    <h4 id="${id}place"><fmt:message key="portlets.place.title"/></h4>
    <input type="hidden" name="portlet" value="<c:out value='${line.name()}'/>">
    <c:choose>
      <c:when test="${empty pages}">
    <p class="tz-hint"><fmt:message key="portlets.place.everywhere"/></p>
      </c:when>
      <c:otherwise>
    <div class="tz-field">
      <label for="${id}page"><fmt:message key="portlets.place.page"/></label>
      <select id="${id}page" name="page" aria-describedby="${id}page-hint"><c:forEach items="${pages}" var="choice"><option value="<c:out value='${choice.value()}'/>"><c:out value="${choice.label()}"/></option></c:forEach></select>
      <p class="tz-hint" id="${id}page-hint"><fmt:message key="portlets.place.hint"/></p>
    </div>
    <div><label><input type="checkbox" name="pushed" value="true"> <fmt:message key="portlets.place.pushed"/></label></div>
    <p class="tz-acts"><button class="tz-button"><fmt:message key="portlets.place.act"/></button></p>
      </c:otherwise>
    </c:choose>
  </form>
  </c:if>
</div>
