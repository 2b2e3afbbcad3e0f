<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<div class="tz-flush">
  <form class="home-search" action="<portlet:actionURL name='search'/>" method="post" role="search" aria-label="<fmt:message key='colleagues.search'/>">
    <input type="search" id="${id}search" name="search" maxlength="60" autocomplete="off" enterkeyhint="search" value="<c:out value='${search}'/>" placeholder="<fmt:message key='colleagues.placeholder'/>" aria-label="<fmt:message key='colleagues.placeholder'/>">
    <button class="tz-button"><fmt:message key="colleagues.act.search"/></button>
  </form>
  <c:choose>
    <c:when test="${empty search}"><p class="tz-empty"><fmt:message key="colleagues.start"/></p></c:when>
    <c:when test="${part.rows().isEmpty()}"><p class="tz-empty" role="status"><fmt:message key="colleagues.none"><fmt:param value="${fn:escapeXml(search)}"/></fmt:message></p></c:when>
    <c:otherwise>
  <ul class="tz-rows">
      <c:forEach items="${part.rows()}" var="person">
    <li><div class="tz-row home-person"><i aria-hidden="true"><c:out value="${fn:substring(person.name(), 0, 1)}"/></i><b><c:out value="${person.name()}"/></b><span class="tz-subject"><c:out value="${person.unit()}"/></span><span class="tz-note"><c:out value="${person.post()}"/></span></div></li>
      </c:forEach>
  </ul>
  <p class="home-foot"><span class="tz-note" role="status"><fmt:message key="colleagues.found"><fmt:param value="${part.total()}"/></fmt:message><c:if test="${part.total() > part.rows().size()}"> · <fmt:message key="colleagues.rows"><fmt:param value="${part.from()}"/><fmt:param value="${part.to()}"/></fmt:message></c:if></span><c:if test="${part.previous() != null}"><a href="<portlet:renderURL><portlet:param name='search' value='${fn:escapeXml(search)}'/><portlet:param name='first' value='${part.previous()}'/></portlet:renderURL>"><fmt:message key="colleagues.previous"/></a></c:if><c:if test="${part.next() != null}"><a href="<portlet:renderURL><portlet:param name='search' value='${fn:escapeXml(search)}'/><portlet:param name='first' value='${part.next()}'/></portlet:renderURL>"><fmt:message key="colleagues.next"/></a></c:if><a href="<portlet:renderURL/>"><fmt:message key="colleagues.act.clear"/></a></p>
    </c:otherwise>
  </c:choose>
</div>
