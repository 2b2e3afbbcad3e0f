<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<c:choose>
  <c:when test="${part.total() == 0}"><p class="tz-empty"><fmt:message key="notifications.empty"/></p></c:when>
  <c:otherwise>
<div class="tz-flush">
  <ul class="tz-rows">
    <c:forEach items="${part.rows()}" var="line">
    <li><form action="<portlet:actionURL name='open'/>" method="post"><input type="hidden" name="id" value="${line.id()}"><input type="hidden" name="href" value="<c:out value='${line.href()}'/>"><button class="tz-row home-notice"><i class="tz-dot${line.read() ? ' tz-none' : ''}"></i><span class="tz-subject${line.read() ? '' : ' tz-unread'}"><c:if test="${not line.read()}"><span class="tz-hidden"><fmt:message key="notifications.unread"/> </span></c:if><c:out value="${line.text()}"/></span><time class="tz-note" datetime="${line.moment()}"><c:out value="${line.when()}"/></time></button></form></li>
    </c:forEach>
  </ul>
  <div class="home-foot">
    <span class="tz-note"><c:choose><c:when test="${unread > 0}"><fmt:message key="notifications.unread.count"><fmt:param value="${unread}"/></fmt:message></c:when><c:otherwise><fmt:message key="notifications.unread.none"/></c:otherwise></c:choose><c:if test="${whole}"> · <fmt:message key="notifications.rows"><fmt:param value="${part.from()}"/><fmt:param value="${part.to()}"/><fmt:param value="${part.total()}"/></fmt:message></c:if></span>
    <c:if test="${whole and part.previous() != null}"><a href="<portlet:renderURL><portlet:param name='first' value='${part.previous()}'/></portlet:renderURL>"><fmt:message key="notifications.previous"/></a></c:if>
    <c:if test="${whole and part.next() != null}"><a href="<portlet:renderURL><portlet:param name='first' value='${part.next()}'/></portlet:renderURL>"><fmt:message key="notifications.next"/></a></c:if>
    <c:if test="${not whole and part.total() > part.rows().size()}"><a href="<portlet:renderURL windowState='maximized'/>"><fmt:message key="notifications.all"/></a></c:if>
    <c:if test="${unread > 0}"><form action="<portlet:actionURL name='readAll'/>" method="post"><button class="home-plain"><fmt:message key="notifications.readAll"/></button></form></c:if>
  </div>
</div>
  </c:otherwise>
</c:choose>
