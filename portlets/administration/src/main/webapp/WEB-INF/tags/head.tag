<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="The head of a column that a list can be sorted by" %>
<%@ attribute name="head" required="true" type="java.lang.Object" %>
<%@ attribute name="shown" required="true" type="org.tongzhou.portlets.common.ListView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<th scope="col"${head.column().isFigure() ? ' class="tz-number"' : ''}<c:if test="${not empty head.direction()}"> aria-sort="${head.direction()}"</c:if>>
  <a href="<portlet:renderURL><c:if test="${not empty shown.search()}"><portlet:param name='search' value='${shown.search()}'/></c:if><portlet:param name='sort' value='${head.column().parameter()}'/><portlet:param name='order' value='${head.nextOrder()}'/></portlet:renderURL>"><fmt:message key="${head.column().key()}"/></a>
  <c:if test="${not empty head.direction()}"><small><fmt:message key="list.sorted.${head.direction()}"/></small></c:if>
</th>
