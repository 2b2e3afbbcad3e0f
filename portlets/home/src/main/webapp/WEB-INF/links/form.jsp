<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<form class="tz-form" action="<portlet:actionURL name='save'/>" method="post">
  <h3><fmt:message key="${form.isNew() ? 'links.form.new' : 'links.form.change'}"/></h3>
  <c:if test="${not empty problem and empty form.titleProblem() and empty form.addressProblem()}"><p class="tz-message tz-bad" role="alert"><fmt:message key="${problem}"/></p></c:if>
  <input type="hidden" name="version" value="${list.version()}"><input type="hidden" name="place" value="<c:out value='${form.place()}'/>">
  <div class="tz-field">
    <label for="${id}title"><fmt:message key="links.edit.title"/><em class="tz-required"><fmt:message key="links.form.required"/></em></label>
    <input type="text" id="${id}title" name="title" maxlength="${titleMax}" required value="<c:out value='${form.link().title()}'/>" aria-describedby="<c:if test="${not empty form.titleProblem()}">${id}title-problem </c:if>${id}title-hint"${empty form.titleProblem() ? '' : ' aria-invalid="true"'}>
    <p class="tz-hint" id="${id}title-hint"><fmt:message key="links.form.title.hint"><fmt:param value="${titleMax}"/></fmt:message></p>
    <c:if test="${not empty form.titleProblem()}"><p class="tz-error" id="${id}title-problem" role="alert"><fmt:message key="${form.titleProblem()}"/></p></c:if>
  </div>
  <div class="tz-field">
    <label for="${id}address"><fmt:message key="links.edit.address"/><em class="tz-required"><fmt:message key="links.form.required"/></em></label>
    <input type="text" inputmode="url" id="${id}address" name="address" maxlength="${addressMax}" required value="<c:out value='${form.link().address()}'/>" aria-describedby="<c:if test="${not empty form.addressProblem()}">${id}address-problem </c:if>${id}address-hint"${empty form.addressProblem() ? '' : ' aria-invalid="true"'}>
    <p class="tz-hint" id="${id}address-hint"><fmt:message key="links.form.address.hint"/></p>
    <c:if test="${not empty form.addressProblem()}"><p class="tz-error" id="${id}address-problem" role="alert"><fmt:message key="${form.addressProblem()}"/></p></c:if>
  </div>
  <div><label><input type="checkbox" name="newTab" value="true"${form.link().newTab() ? ' checked' : ''}> <fmt:message key="links.form.newTab"/></label></div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="links.act.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="links.act.save"/></button>
  </p>
</form>
