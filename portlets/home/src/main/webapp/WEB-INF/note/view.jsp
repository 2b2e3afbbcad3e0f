<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<form class="tz-flush home-note home-note-${note.colour().text()}" action="<portlet:actionURL name='save'/>" method="post">
  <c:if test="${not empty problem}"><p class="home-note-problem" id="${id}problem" role="alert"><fmt:message key="${problem}"/></p></c:if>
  <input type="hidden" name="version" value="${note.version()}">
  <textarea name="text" rows="${written.rows()}" maxlength="${textMax}" aria-label="<fmt:message key='note.text'/>" placeholder="<fmt:message key='note.placeholder'/>" aria-describedby="<c:if test='${not empty problem}'>${id}problem </c:if>${id}limit">
<c:out value="${written.text()}"/></textarea>
  <c:if test="${other != null}">
  <div class="home-note-other">
    <b><fmt:message key="note.other"/></b>
    <p><c:choose><c:when test="${empty other}"><fmt:message key="note.other.empty"/></c:when><c:otherwise><c:out value="${other}"/></c:otherwise></c:choose></p>
  </div>
  </c:if>
  <p class="home-note-foot">
    <span class="tz-note" id="${id}limit"><fmt:message key="note.limit"><fmt:param value="${textMax.toString()}"/></fmt:message></span>
    <c:if test="${not empty done}"><span class="tz-note home-note-done" role="status"><fmt:message key="${done}"/></span></c:if>
    <c:if test="${other != null}"><a href="<portlet:renderURL/>"><fmt:message key="note.discard"/></a></c:if>
    <button class="tz-button"><fmt:message key="note.save"/></button>
  </p>
</form>
