<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<link rel="stylesheet" href="<c:out value='${css}'/>">
<div class="home-welcome">
  <div class="home-today">
    <p class="home-greeting"><c:out value="${shown.greeting()}"/></p>
    <p><c:out value="${shown.today()}"/></p>
    <p class="home-quiet"><c:out value="${shown.chinese()}"/> · <c:out value="${shown.week()}"/></p>
    <p><span class="tz-tag ${shown.kind().isWorking() ? 'tz-info' : 'tz-ok'}"><c:out value="${shown.status()}"/></span>
      <c:forEach items="${shown.names()}" var="name"><span class="tz-tag"><c:out value="${name}"/></span> </c:forEach></p>
    <p><c:out value="${shown.nextRest()}"/></p>
    <c:if test="${not empty shown.nextHoliday()}"><p><c:out value="${shown.nextHoliday()}"/></p></c:if>
    <c:if test="${not empty shown.missingTable()}"><p class="tz-hint"><c:out value="${shown.missingTable()}"/></p></c:if>
  </div>
  <table class="home-month">
    <caption>
      <a href="<portlet:renderURL><portlet:param name='month' value='${shown.previousMonth()}'/></portlet:renderURL>" aria-label="<fmt:message key='welcome.month.previous'/>">‹</a>
      <c:out value="${shown.monthTitle()}"/>
      <a href="<portlet:renderURL><portlet:param name='month' value='${shown.nextMonth()}'/></portlet:renderURL>" aria-label="<fmt:message key='welcome.month.next'/>">›</a>
    </caption>
    <thead>
      <tr><c:forEach items="${shown.weekdays()}" var="weekday"><th scope="col" abbr="${weekday.full()}">${weekday.brief()}</th></c:forEach></tr>
    </thead>
    <tbody>
      <c:forEach items="${shown.month().weeks()}" var="week">
      <tr>
        <c:forEach items="${week}" var="day"><td class="home-day${day.inMonth() ? '' : ' home-other'}${day.kind().isWorking() ? '' : ' home-rest'}${day.today() ? ' home-now' : ''}"${day.today() ? ' aria-current="date"' : ''}><time datetime="${day.date()}">${day.date().getDayOfMonth()}</time><c:choose><c:when test="${day.kind() == 'HOLIDAY'}"><abbr title="<fmt:message key='welcome.month.rest.full'/>"><fmt:message key="welcome.month.rest"/></abbr></c:when><c:when test="${day.kind() == 'MAKEUP_WORKDAY'}"><abbr class="home-work" title="<fmt:message key='welcome.month.work.full'/>"><fmt:message key="welcome.month.work"/></abbr></c:when></c:choose><small${day.named() ? ' class="home-named"' : ' lang="zh"'}><c:out value="${day.note()}"/></small></td>
        </c:forEach>
      </tr>
      </c:forEach>
    </tbody>
  </table>
  <c:if test="${not empty shown.holidays()}">
  <details class="home-year">
    <summary><fmt:message key="welcome.holidays"><fmt:param value="${shown.year().toString()}"/></fmt:message></summary>
    <div class="tz-scroll">
      <table class="tz-table">
        <thead>
          <tr><th scope="col"><fmt:message key="welcome.holidays.name"/></th><th scope="col"><fmt:message key="welcome.holidays.days"/></th><th scope="col" class="tz-number"><fmt:message key="welcome.holidays.count"/></th><th scope="col"><fmt:message key="welcome.holidays.makeups"/></th></tr>
        </thead>
        <tbody>
          <c:forEach items="${shown.holidays()}" var="holiday">
          <tr><th scope="row"><c:out value="${holiday.name()}"/></th><td><c:out value="${holiday.days()}"/></td><td class="tz-number">${holiday.count()}</td>
            <td><c:choose><c:when test="${empty holiday.makeups()}"><fmt:message key="welcome.holidays.none"/></c:when><c:otherwise><c:out value="${holiday.makeups()}"/></c:otherwise></c:choose></td></tr>
          </c:forEach>
        </tbody>
      </table>
    </div>
  </details>
  </c:if>
</div>
