<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<div>
  <h3><fmt:message key="portlets.help.title"/></h3>
  <p><fmt:message key="portlets.help.list"/></p>
  <p><fmt:message key="portlets.help.figures"/></p>
  <p><a href="<portlet:renderURL portletMode='view'/>"><fmt:message key="help.back"/></a></p>
</div>
