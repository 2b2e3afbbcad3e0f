<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true" description="The bar above a list: its search, and what stands in the body" %>
<%@ attribute name="shown" required="true" type="org.tongzhou.portlets.common.ListView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<div class="administration-bar">
  <form action="<portlet:actionURL name='search'/>" method="post" role="search">
    <input type="search" name="search" maxlength="60" autocomplete="off" enterkeyhint="search" value="<c:out value='${shown.search()}'/>" placeholder="<fmt:message key='list.search.placeholder'/>" aria-label="<fmt:message key='list.search.placeholder'/>">
    <button class="tz-button"><fmt:message key="list.search"/></button>
    <c:if test="${not empty shown.search()}"><a class="tz-button" href="<portlet:renderURL/>"><fmt:message key="list.search.clear"/></a></c:if>
  </form>
  <div class="tz-acts"><jsp:doBody/></div>
</div>
