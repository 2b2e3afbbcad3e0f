<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<form class="tz-form" action="<portlet:actionURL name='remove'/>" method="post">
  <div>
    <p><fmt:message key="links.remove.question"><fmt:param value="${fn:escapeXml(link.title())}"/></fmt:message></p>
    <p class="home-quiet home-address"><c:out value="${link.address()}"/></p>
  </div>
  <input type="hidden" name="version" value="${list.version()}"><input type="hidden" name="place" value="${place}">
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="links.act.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="links.act.remove"/></button>
  </p>
</form>
