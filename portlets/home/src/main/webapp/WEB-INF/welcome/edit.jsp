<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<form class="tz-form" action="<portlet:actionURL name='save'/>" method="post">
  <c:if test="${not empty problem}"><p class="tz-message tz-bad" role="alert"><fmt:message key="welcome.edit.readOnly"/></p></c:if>
  <div>
    <label><input type="checkbox" name="month" value="true" aria-describedby="<portlet:namespace/>hint"${compact ? '' : ' checked'}> <fmt:message key="welcome.edit.month"/></label>
    <p class="tz-hint" id="<portlet:namespace/>hint"><fmt:message key="welcome.edit.hint"/></p>
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL portletMode='view'/>"><fmt:message key="welcome.edit.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="welcome.edit.save"/></button>
  </p>
</form>
