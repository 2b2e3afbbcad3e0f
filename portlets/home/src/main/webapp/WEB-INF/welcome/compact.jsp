<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<div class="home-compact">
  <p class="home-greeting"><c:out value="${shown.greeting()}"/></p>
  <p><span class="tz-tag ${shown.kind().isWorking() ? 'tz-info' : 'tz-ok'}"><c:out value="${shown.status()}"/></span>
    <c:forEach items="${shown.names()}" var="name"><span class="tz-tag"><c:out value="${name}"/></span> </c:forEach>
    <c:out value="${shown.today()}"/> <span class="home-quiet"><c:out value="${shown.chinese()}"/></span></p>
  <p class="home-quiet"><c:out value="${shown.nextRest()}"/></p>
  <c:if test="${not empty shown.nextHoliday()}"><p class="home-quiet"><c:out value="${shown.nextHoliday()}"/></p></c:if>
</div>
