<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<p class="administration-back"><a href="<portlet:renderURL/>">‹ <fmt:message key="pages.back"/></a></p>
<list:told/>
<form class="tz-form" action="<portlet:actionURL name='create'/>" method="post" aria-labelledby="${id}new">
  <h3 id="${id}new"><fmt:message key="pages.new"/></h3>
  <div class="tz-field">
    <label for="${id}title"><fmt:message key="pages.title"/><em class="tz-required"><fmt:message key="form.required"/></em></label>
    <input type="text" id="${id}title" name="title" maxlength="200" required value="<c:out value='${title}'/>" aria-describedby="${id}title-hint">
    <p class="tz-hint" id="${id}title-hint"><fmt:message key="pages.title.hint"/></p>
  </div>
  <div class="tz-field">
    <label for="${id}name"><fmt:message key="pages.name"/></label>
    <input type="text" id="${id}name" name="name" maxlength="100" pattern="[A-Za-z0-9][A-Za-z0-9._\-]*" value="<c:out value='${name}'/>" aria-describedby="${id}name-hint">
    <p class="tz-hint" id="${id}name-hint"><fmt:message key="pages.name.hint"/></p>
  </div>
  <list:choices name="roles" legend="pages.readers" choices="${readers}"/>
  <p class="tz-hint"><fmt:message key="pages.readers.hint"/> <fmt:message key="pages.new.next"/></p>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="form.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.new.create"/></button>
  </p>
</form>
