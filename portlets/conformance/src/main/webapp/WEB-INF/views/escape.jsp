<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<portlet:defineObjects/>
<p id="escape-<%= portletConfig.getPortletName() %>"><portlet:renderURL><portlet:param name="a" value="1"/><portlet:param name="b" value="2"/></portlet:renderURL></p>
