<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<form class="tz-form" action="<portlet:actionURL name='save'/>" method="post">
  <h3 class="portlet-section-header"><fmt:message key="${form.isNew() ? 'links.form.new' : 'links.form.change'}"/></h3>
  <c:if test="${not empty problem and empty form.titleProblem() and empty form.addressProblem()}"><p class="portlet-msg-error" role="alert"><fmt:message key="${problem}"/></p></c:if>
  <input type="hidden" name="version" value="${list.version()}"><input type="hidden" name="place" value="<c:out value='${form.place()}'/>">
  <p>
    <label class="portlet-form-label" for="${id}title"><fmt:message key="links.edit.title"/><fmt:message key="links.form.required"/></label>
    <input class="portlet-form-input-field" id="${id}title" name="title" maxlength="60" required value="<c:out value='${form.link().title()}'/>"
      aria-describedby="${id}title-hint"<c:if test="${not empty form.titleProblem()}"> aria-invalid="true" aria-errormessage="${id}title-problem"</c:if>>
    <small id="${id}title-hint"><fmt:message key="links.form.title.hint"><fmt:param value="60"/></fmt:message></small>
    <c:if test="${not empty form.titleProblem()}"><span class="portlet-msg-error" id="${id}title-problem" role="alert"><fmt:message key="${form.titleProblem()}"/></span></c:if>
  </p>
  <p>
    <label class="portlet-form-label" for="${id}address"><fmt:message key="links.edit.address"/><fmt:message key="links.form.required"/></label>
    <input class="portlet-form-input-field" id="${id}address" name="address" maxlength="1000" required inputmode="url" value="<c:out value='${form.link().address()}'/>"
      aria-describedby="${id}address-hint"<c:if test="${not empty form.addressProblem()}"> aria-invalid="true" aria-errormessage="${id}address-problem"</c:if>>
    <small id="${id}address-hint"><fmt:message key="links.form.address.hint"/></small>
    <c:if test="${not empty form.addressProblem()}"><span class="portlet-msg-error" id="${id}address-problem" role="alert"><fmt:message key="${form.addressProblem()}"/></span></c:if>
  </p>
  <p><label class="portlet-form-label"><input type="checkbox" name="newTab" value="true"${form.link().newTab() ? ' checked' : ''}> <fmt:message key="links.form.newTab"/></label></p>
  <p class="tz-bar">
    <a href="<portlet:renderURL/>"><fmt:message key="links.act.cancel"/></a>
    <button class="portlet-form-button"><fmt:message key="links.act.save"/></button>
  </p>
</form>
