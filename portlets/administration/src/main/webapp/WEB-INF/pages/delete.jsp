<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<form class="tz-form" action="<portlet:actionURL name='delete'/>" method="post">
  <p class="tz-message tz-warn"><fmt:message key="pages.delete.question"><fmt:param value="${fn:escapeXml(page)}"/></fmt:message></p>
  <input type="hidden" name="page" value="<c:out value='${page}'/>">
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="pages.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.delete"/></button>
  </p>
</form>
