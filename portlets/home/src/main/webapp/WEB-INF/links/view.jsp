<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:choose>
  <c:when test="${empty list.links()}">
<p class="tz-empty"><fmt:message key="links.empty"/> <a href="<portlet:renderURL portletMode='edit'><portlet:param name='form' value='new'/></portlet:renderURL>"><fmt:message key="links.act.add"/></a></p>
  </c:when>
  <c:otherwise>
<ul class="home-links home-in-${list.columns()}">
    <c:forEach items="${list.links()}" var="link">
  <li><a href="<c:out value='${link.address()}'/>"<c:if test="${link.newTab()}"> target="_blank" rel="noopener noreferrer"</c:if>><c:out value="${link.title()}"/><c:if test="${link.newTab()}"><span class="tz-hidden"><fmt:message key="links.newTab"/></span></c:if></a></li>
    </c:forEach>
</ul>
  </c:otherwise>
</c:choose>
