<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Which part of a list is shown, and the ways to the parts beside it" %>
<%@ attribute name="part" required="true" type="org.tongzhou.portlets.common.ListPart" %>
<%@ attribute name="shown" type="org.tongzhou.portlets.common.ListView" description="of a list that is searched and sorted" %>
<%@ attribute name="parameters" type="java.util.Map" description="more render parameters" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:if test="${part.previous() != null or part.next() != null}">
<p class="administration-pager">
  <span class="tz-note"><fmt:message key="list.rows"><fmt:param value="${part.from()}"/><fmt:param value="${part.to()}"/><fmt:param value="${part.total()}"/></fmt:message></span>
  <c:forTokens items="previous next" delims=" " var="way">
    <c:set var="first" value="${way == 'previous' ? part.previous() : part.next()}"/>
    <c:if test="${first != null}"><a class="tz-button" href="<portlet:renderURL><portlet:param name='first' value='${first}'/><c:forEach items="${parameters}" var="parameter"><portlet:param name='${parameter.key}' value='${parameter.value}'/></c:forEach><c:if test="${not empty shown}"><portlet:param name='sort' value='${shown.column().parameter()}'/><portlet:param name='order' value='${shown.order()}'/><c:if test="${not empty shown.search()}"><portlet:param name='search' value='${shown.search()}'/></c:if></c:if></portlet:renderURL>"><fmt:message key="list.${way}"/></a></c:if>
  </c:forTokens>
</p>
</c:if>
