<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<form class="tz-form" action="<portlet:actionURL name='delete'/>" method="post">
  <p class="tz-message tz-warn"><b><fmt:message key="pages.delete.question"><fmt:param value="${fn:escapeXml(page.title())}"/></fmt:message></b> <fmt:message key="pages.delete.what"><fmt:param value="${page.windows()}"/></fmt:message></p>
  <input type="hidden" name="page" value="${page.name()}"><input type="hidden" name="title" value="<c:out value='${page.title()}'/>">
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL><portlet:param name='screen' value='page'/><portlet:param name='page' value='${page.name()}'/></portlet:renderURL>"><fmt:message key="form.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.delete"/></button>
  </p>
</form>
