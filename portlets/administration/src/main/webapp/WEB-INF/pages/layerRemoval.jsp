<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:set var="kindWord"><fmt:message key="${kind}"/></c:set>
<p class="tz-message tz-warn"><b><fmt:message key="pages.layer.delete.question"><fmt:param value="${kindWord}"/><fmt:param value="${fn:escapeXml(owner)}"/></fmt:message></b> <fmt:message key="pages.layer.delete.what"/></p>
<list:effect/>
<form class="tz-form" action="<portlet:actionURL name='deleteLayer'/>" method="post">
  <input type="hidden" name="page" value="${page.name()}"><input type="hidden" name="layer" value="<c:out value='${layer}'/>">
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL><portlet:param name='screen' value='page'/><portlet:param name='page' value='${page.name()}'/></portlet:renderURL>"><fmt:message key="form.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.layer.delete.act"/></button>
  </p>
</form>
