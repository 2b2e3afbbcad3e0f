<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Boxes to be ticked" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="legend" required="true" description="key of what is chosen" %>
<%@ attribute name="choices" required="true" type="java.util.Collection" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<fieldset class="administration-choices">
  <legend><fmt:message key="${legend}"/></legend>
  <div><c:forEach items="${choices}" var="choice"><label><input type="checkbox" name="${name}" value="<c:out value='${choice.value()}'/>"${choice.chosen() ? ' checked' : ''}> <c:out value="${choice.label()}"/></label></c:forEach></div>
</fieldset>
