<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<div class="home-compact">
  <p class="home-greeting"><c:out value="${view.greeting()}"/></p>
  <p><span class="tz-tag ${view.kind().isWorking() ? 'tz-info' : 'tz-ok'}"><c:out value="${view.status()}"/></span>
    <c:forEach items="${view.names()}" var="name"><span class="tz-tag"><c:out value="${name}"/></span> </c:forEach>
    <c:out value="${view.today()}"/> <span class="home-quiet"><c:out value="${view.chinese()}"/></span></p>
  <p class="home-quiet"><c:out value="${view.nextRest()}"/></p>
  <c:if test="${not empty view.nextHoliday()}"><p class="home-quiet"><c:out value="${view.nextHoliday()}"/></p></c:if>
</div>
