<%-- What users have typed is written by <c:out>, which escapes it; ${...} alone does not. session="false" keeps the JSP from making a session. --%>
<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<c:if test="${not empty greeting}"><p class="tz-message tz-ok" role="status"><c:out value="${greeting}"/> <a href="<portlet:resourceURL/>">${texts.getString('hello.download')}</a></p></c:if>
<c:if test="${not empty heard}"><p>${texts.getString('hello.heard')} <b><c:out value="${heard}"/></b></p></c:if>
<%-- Ids carry the window's namespace, since a page may show two windows of one portlet. The portal puts its token against forged requests into action addresses by itself. --%>
<form class="tz-form" action="<portlet:actionURL name='greet'/>" method="post">
  <div class="tz-field">
    <label for="<portlet:namespace/>name">${texts.getString('hello.name')}</label>
    <input type="text" id="<portlet:namespace/>name" name="name" maxlength="40"<c:if test="${problem}"> aria-invalid="true" aria-describedby="<portlet:namespace/>problem"</c:if>>
    <c:if test="${problem}"><p class="tz-error" id="<portlet:namespace/>problem" role="alert">${texts.getString('hello.problem')}</p></c:if>
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL portletMode='edit'/>">${texts.getString('hello.settings')}</a>
    <button class="tz-button tz-main">${texts.getString('hello.greet')}</button>
  </p>
</form>
<p><small>${texts.getString('hello.version')} <b><c:out value="${version}"/></b></small></p>
