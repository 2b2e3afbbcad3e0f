<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:set var="id"><portlet:namespace/></c:set>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<form class="tz-form" action="<portlet:actionURL name='describe'/>" method="post">
  <c:if test="${not empty problem}"><p class="tz-message tz-bad" role="alert"><fmt:message key="${problem}"/></p></c:if>
  <div class="tz-field">
    <label for="${id}title"><fmt:message key="note.edit.title"/></label>
    <input type="text" id="${id}title" name="title" maxlength="${titleMax}" value="<c:out value='${note.title()}'/>" aria-describedby="${id}title-hint">
    <p class="tz-hint" id="${id}title-hint"><fmt:message key="note.edit.title.hint"><fmt:param value="${titleMax}"/></fmt:message></p>
  </div>
  <fieldset class="home-colours">
    <legend><fmt:message key="note.edit.colour"/></legend>
    <c:forEach items="${colours}" var="colour">
    <label class="home-note-${colour.text()}"><input type="radio" name="colour" value="${colour.text()}"${colour == note.colour() ? ' checked' : ''}> <fmt:message key="${colour.key()}"/></label>
    </c:forEach>
  </fieldset>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL portletMode='view'/>"><fmt:message key="note.cancel"/></a>
    <button class="tz-button tz-main"><fmt:message key="note.save"/></button>
  </p>
</form>
