<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="fmt" uri="jakarta.tags.fmt" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<div>
  <h3><fmt:message key="own-pages.help.title"/></h3>
  <p><fmt:message key="own-pages.help.export"/></p>
  <p><fmt:message key="own-pages.help.import"/></p>
  <p><a href="<portlet:renderURL portletMode='view'/>"><fmt:message key="help.back"/></a></p>
</div>
