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
    <c:when test="${empty found}"><p class="tz-empty" role="status"><fmt:message key="colleagues.none"><fmt:param value="${fn:escapeXml(search)}"/></fmt:message></p></c:when>
    <c:otherwise>
  <ul class="tz-rows">
      <c:forEach items="${found}" var="person">
    <li><div class="tz-row home-person"><i aria-hidden="true"><c:out value="${fn:substring(person.name(), 0, 1)}"/></i><b><c:out value="${person.name()}"/></b><span class="tz-subject"><c:out value="${person.unit()}"/></span><span class="tz-note"><c:out value="${person.post()}"/></span></div></li>
      </c:forEach>
  </ul>
  <p class="home-foot"><span class="tz-note" role="status"><fmt:message key="colleagues.found"><fmt:param value="${found.size()}"/></fmt:message><c:if test="${found.size() >= foundMax}"> · <fmt:message key="colleagues.many"><fmt:param value="${foundMax}"/></fmt:message></c:if></span><a href="<portlet:renderURL/>"><fmt:message key="colleagues.act.clear"/></a></p>
    </c:otherwise>
  </c:choose>
</div>
