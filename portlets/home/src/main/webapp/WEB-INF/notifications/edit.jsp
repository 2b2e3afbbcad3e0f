<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<form class="tz-form" action="<portlet:actionURL name='save'/>" method="post">
  <c:if test="${not empty problem}"><p class="tz-message tz-bad" role="alert"><fmt:message key="notifications.edit.readOnly"/></p></c:if>
  <div class="tz-field">
    <label for="<portlet:namespace/>rows"><fmt:message key="notifications.edit.rows"/></label>
    <select id="<portlet:namespace/>rows" name="rows">
      <c:forEach items="${choices}" var="choice"><option value="${choice}"${choice == rows ? ' selected' : ''}>${choice}</option></c:forEach>
    </select>
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL portletMode='view'/>"><fmt:message key="notifications.edit.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="notifications.edit.save"/></button>
  </p>
</form>
