<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="list" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:set var="kindWord"><fmt:message key="${kind}"/></c:set>
<h3 class="administration-title"><fmt:message key="pages.history.of"><fmt:param><fmt:message key="pages.version"><fmt:param value="${number}"/></fmt:message></fmt:param><fmt:param value="${kindWord}"/><fmt:param value="${fn:escapeXml(owner)}"/></fmt:message></h3>
<list:effect/>
<form class="tz-form" action="<portlet:actionURL name='restore'/>" method="post">
  <p class="tz-hint"><fmt:message key="pages.version.question"><fmt:param value="${number}"/></fmt:message></p>
  <input type="hidden" name="page" value="${page.name()}"><input type="hidden" name="layer" value="<c:out value='${layer}'/>"><input type="hidden" name="number" value="${number}">
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL><portlet:param name='screen' value='history'/><portlet:param name='page' value='${page.name()}'/><portlet:param name='layer' value='${layer}'/></portlet:renderURL>"><fmt:message key="form.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="pages.version.act"/></button>
  </p>
</form>
