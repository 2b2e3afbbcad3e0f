<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<form class="tz-form" action="<portlet:actionURL name='saveWord'/>" method="post">
  <div class="tz-field">
    <label for="<portlet:namespace/>word">${texts.getString('hello.word')}</label>
    <input type="text" id="<portlet:namespace/>word" name="word" maxlength="20" value="<c:out value='${word}'/>">
  </div>
  <p class="tz-acts">
    <a class="tz-button" href="<portlet:renderURL portletMode='view'/>">${texts.getString('hello.cancel')}</a>
    <button class="tz-button tz-main">${texts.getString('hello.save')}</button>
  </p>
</form>
