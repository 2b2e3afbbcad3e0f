<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="portlet" uri="http://java.sun.com/portlet_2_0" %>
<%@ taglib prefix="old" uri="http://java.sun.com/portlet" %>
<portlet:defineObjects/>
<portlet:renderURL var="kept" copyCurrentRenderParameters="true" portletMode="edit" windowState="maximized" escapeXml="false"><portlet:param name="a" value="new"/></portlet:renderURL>
<portlet:renderURL var="removed" copyCurrentRenderParameters="true" escapeXml="false"><portlet:param name="a" value=""/></portlet:renderURL>
<portlet:actionURL var="act" name="save" escapeXml="false"><portlet:param name="a" value="1"/><portlet:param name="a" value="2"/></portlet:actionURL>
<portlet:resourceURL var="serve" id="the id" cacheability="FULL" escapeXml="false"><portlet:param name="a" value="1"/></portlet:resourceURL>
${report}
<pre data-report="tags">kept=<%= escape(kept) %>
removed=<%= escape(removed) %>
act=<%= escape(act) %>
serve=<%= escape(serve) %>
written=<portlet:renderURL><portlet:param name="a" value="1"/><portlet:param name="b" value="2"/></portlet:renderURL>
old=<old:renderURL><old:param name="a" value="1"/></old:renderURL>
namespace=<portlet:namespace/>
sameNamespace=<%= renderResponse.getNamespace() %>
objects=<%= renderRequest != null && renderResponse != null && portletConfig != null && portletSession != null && portletPreferences != null && portletSessionScope != null && portletPreferencesValues != null %>
config=<%= portletConfig.getPortletName() %>
scope=${portletSessionScope.inSession}
preference=${portletPreferencesValues.colour[0]}</pre>
<%!
private static String escape(Object text) {
    return text.toString().replace("&", "&amp;").replace("<", "&lt;");
}
%>
