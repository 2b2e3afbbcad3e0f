# One Payara domain: make, configure, start, stop, deploy. Shared by ./run and ./test.
# Expects ROOT, STATE, HTTP_PORT and EAR; the server's files are unpacked once per checkout, each domain stands in its own STATE.
# shellcheck shell=bash

PAYARA_VERSION=$(sed -n 's|.*<payara.version>\(.*\)</payara.version>.*|\1|p' "$ROOT/pom.xml")
PAYARA=$ROOT/.tongzhou/payara-$PAYARA_VERSION
DOMAIN_DIR=$STATE/domains/tongzhou
DOMAIN_LIB=$ROOT/ear/target/domain-lib
PORTS_USED=12 # HTTP_PORT up to HTTP_PORT + 11
HEALTH_SECONDS=180
# Derby makes a Java class of each statement and keeps 100 of them; the portal asks some hundreds of different ones, and would wait for a new class each time.
# And who is asked for JSON looks for a reader of it in all archives, each time, unless he is told which.
OFFICE_OPTIONS=(-Dderby.locks.waitTimeout=20 -Dderby.language.statementCache.size=2000 -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl)

https_port() { printf '%d' $((HTTP_PORT + 1)); }
admin_port() { printf '%d' $((HTTP_PORT + 2)); }

asadmin() { "$PAYARA/bin/asadmin" --terse --port "$(admin_port)" "$@" 7>&- 8>&- 9>&-; }

# quietly NAME COMMAND…: output goes to a log that is shown only if the command fails.
quietly() {
  local log=$STATE/$1.log; shift
  "$@" >"$log" 2>&1 && return
  tail -n 20 "$log" >&2
  return 1
}

# --- the server's files -----------------------------------------------------------------------------

# Unpacks Payara from Maven's repository; a killed run leaves only a .part folder, which the next one removes.
install_payara() {
  [[ -d $PAYARA ]] && return
  use_build -x
  step "unpacking Payara $PAYARA_VERSION"
  local part=$PAYARA.part
  rm -rf "$part"
  quietly unpack mvn -B -q -f "$ROOT/ear/pom.xml" dependency:unpack@payara -Dpayara.directory="$part" \
    || fail "Payara $PAYARA_VERSION could not be fetched from Maven's repository; is there a connection?"
  mv "$part/payara6" "$PAYARA"
  rm -rf "$part"
  use_build -s
}

# --- the process ------------------------------------------------------------------------------------

# Prints the process id of this domain's server; fails if it does not run. A pid that meanwhile belongs to another program does not count.
server_pid() {
  local pid
  [[ -s $DOMAIN_DIR/config/pid ]] && pid=$(<"$DOMAIN_DIR/config/pid") || return 1
  grep -zqxF -- "-Dcom.sun.aas.instanceRoot=$DOMAIN_DIR" "/proc/$pid/cmdline" 2>/dev/null || return 1
  printf '%s' "$pid"
}

# require_free_ports HOW_TO_CHOOSE_OTHERS
require_free_ports() {
  local offset
  for ((offset = 0; offset < PORTS_USED; offset++)); do
    ! port_is_taken $((HTTP_PORT + offset)) \
      || fail "port $((HTTP_PORT + offset)) is in use by another program; stop that or choose others with $1 (ports N to N+$((PORTS_USED - 1)) are used)."
  done
}

# start_server [asadmin options]
start_server() {
  quietly start asadmin start-domain --domaindir "$STATE/domains" --timeout 300 "$@" tongzhou \
    || fail "the server did not start; its log is $DOMAIN_DIR/logs/server.log."
}

# Starts a server whose application is about to be replaced, without loading the old one.
start_server_without_portal() {
  printf 'set servers.server.server.application-ref.tongzhou.enabled=false\n' >"$STATE/preboot.asadmin"
  start_server --prebootcommandfile "$STATE/preboot.asadmin"
}

# Stops the server, the hard way if it does not listen. Nothing to do is no error.
stop_server() {
  local pid
  pid=$(server_pid) || return 0
  timeout 60 "$PAYARA/bin/asadmin" stop-domain --domaindir "$STATE/domains" tongzhou >/dev/null 2>&1 7>&- 9>&- || true
  server_pid >/dev/null || return 0
  kill -KILL "$pid" 2>/dev/null || true
  while server_pid >/dev/null; do sleep 0.1; done
}

# --- making a domain --------------------------------------------------------------------------------

# create_domain JVM_OPTION…: a new domain in place of what stands there, not started, without databases.
create_domain() {
  local p=$HTTP_PORT
  stop_server
  rm -rf "$DOMAIN_DIR"
  forget_autodeployed
  mkdir -p "$STATE/domains"
  quietly create-domain asadmin create-domain --nopassword --domaindir "$STATE/domains" \
    --adminport "$(admin_port)" --instanceport "$p" --domainproperties \
    "http.ssl.port=$(https_port):domain.jmxPort=$((p + 3)):orb.listener.port=$((p + 4)):orb.ssl.port=$((p + 5)):orb.mutualauth.port=$((p + 6)):jms.port=$((p + 7)):osgi.shell.telnet.port=$((p + 8)):java.debugger.port=$((p + 9)):hazelcast.das.port=$((p + 10)):hazelcast.start.port=$((p + 11))" \
    tongzhou || fail "the server's domain could not be made."
  printf '%s\n' "$p" >"$DOMAIN_DIR/port"
  copy_domain_lib
  set_jvm_options -Dproduct.name= "$@" # no version numbers for strangers on the server's own error pages either
  cp "$ROOT"/ear/src/main/server/docroot/*.html "$DOMAIN_DIR/docroot/"
  # Payara's preset starts Faces in every WAR that sees a component, and the EAR's lib holds PrimeFaces for all; see WithoutFaces of the bridge
  sed -i '/com.sun.faces.forceLoadConfiguration/{n;s/true/false/}' "$DOMAIN_DIR/config/default-web.xml"
}

# A new domain knows no application: what lies in the drop folder is to be deployed again, so Payara's notes of what it did with it go.
forget_autodeployed() {
  [[ -d $STATE/autodeploy ]] || return 0
  rm -rf "$STATE/autodeploy/.autodeploystatus"
  find "$STATE/autodeploy" -maxdepth 1 -type f \
    -regex '.*_\(deployed\|deployFailed\|undeployed\|undeployFailed\|undeployRequested\|pending\)' -delete
}

copy_domain_lib() {
  cp "$DOMAIN_LIB"/*.jar "$DOMAIN_DIR/lib/"
  domain_lib_fingerprint >"$DOMAIN_DIR/lib.stamp"
}

domain_lib_fingerprint() { (cd "$DOMAIN_LIB" && sha256sum -- *.jar); }

# Puts the options in the place of Payara's -Xmx512m. asadmin can do it only on a running server, which then wants a second start.
set_jvm_options() {
  local xml=$DOMAIN_DIR/config/domain.xml options
  options=$(printf '%s\n' "$@" | sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/.*/                <jvm-options>&<\/jvm-options>/')
  OPTIONS=$options awk '
    /<config name="server-config">/ { ours = 1 }
    /<\/config>/                    { ours = 0 }
    ours && /<jvm-options>-Xmx/     { print ENVIRON["OPTIONS"]; next }
                                    { print }' "$xml" >"$xml.new"
  chmod 600 "$xml.new"
  mv "$xml.new" "$xml"
}

# Browsers are asked for certificates of these issuers; who has none is let in all the same, the portal decides. The trust is a store of its own:
# what people log in with is not what this server trusts when it calls others.
write_client_trust() { # FILE
  local store=$DOMAIN_DIR/config/clients.p12 part count
  rm -f "$store"
  count=$(grep -c -- '-----BEGIN CERTIFICATE-----' "$1") || fail "$1 holds no certificate in PEM."
  for ((part = 1; part <= count; part++)); do
    awk -v wanted="$part" '/-----BEGIN CERTIFICATE-----/ { seen++ } seen == wanted' "$1" \
      | keytool -importcert -noprompt -alias "issuer-$part" -storetype PKCS12 -storepass changeit -keystore "$store" >"$STATE/trust.log" 2>&1 \
      || fail "a certificate in $1 cannot be read; see $STATE/trust.log."
  done
}

# What must hold before the first connection is accepted: everything but HTTP and HTTPS answers to this machine only.
write_preboot_commands() {
  local config=configs.config.server-config listener
  printf 'set %s.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1\n' $config
  for listener in orb-listener-1 SSL SSL_MUTUALAUTH; do
    printf 'set %s.iiop-service.iiop-listener.%s.address=127.0.0.1\n' $config $listener
  done
  printf 'set %s.admin-service.jmx-connector.system.address=127.0.0.1\n' $config
  for listener in http-listener-1 http-listener-2; do # no version numbers for strangers
    printf 'set %s.network-config.protocols.protocol.%s.http.xpowered-by=false\n' $config $listener
    printf 'set %s.network-config.protocols.protocol.%s.http.server-header=false\n' $config $listener
    # a file of 200 MB comes, and goes, within an hour on half a megabit a second; Payara's preset interrupts what takes a quarter of one
    printf 'set %s.network-config.protocols.protocol.%s.http.request-timeout-seconds=3600\n' $config $listener
  done
  if [[ -n ${CLIENT_CA-} ]]; then
    printf 'set %s.network-config.protocols.protocol.http-listener-2.ssl.%s\n' $config client-auth=want \
      $config "trust-store=$DOMAIN_DIR/config/clients.p12" $config trust-store-type=PKCS12 $config trust-store-password=changeit
  fi
  # outside the portal; applications have pages of their own
  printf 'set %s.http-service.virtual-server.server.property.send-error_1="code=404 path=%s reason=Not_Found"\n' $config "$DOMAIN_DIR/docroot/404.html"
  # each request to a page waits on such a thread while its windows render; Payara's preset is 5
  printf 'set %s.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=200\n' $config
  printf 'set %s.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=10\n' $config
  # each open browser holds a connection for what is new; Payara's preset is 4096
  printf 'set %s.network-config.transports.transport.tcp.max-connections-count=16384\n' $config
  printf 'set %s.hazelcast-config-specific-configuration.enabled=false\n' $config
  printf 'set %s.admin-service.das-config.autodeploy-dir=%s\n' $config "$STATE/autodeploy"
  printf 'set %s.admin-service.das-config.autodeploy-jsp-precompilation-enabled=true\n' $config
}

# The first start of a new domain.
start_new_domain() {
  mkdir -p "$STATE/autodeploy"
  if [[ -n ${CLIENT_CA-} ]]; then write_client_trust "$CLIENT_CA"; fi
  write_preboot_commands >"$STATE/preboot.asadmin"
  start_server --prebootcommandfile "$STATE/preboot.asadmin"
  # the JMS service is made by the first start only, so that it can be switched off from the second on
  quietly jms asadmin set configs.config.server-config.jms-service.type=DISABLED || fail "the server refused a setting."
}

# --- databases --------------------------------------------------------------------------------------

# Statement wrapping is off, so Payara's own statement cache is too (it insists on wrapping): Derby and the PostgreSQL driver cache statements themselves.
create_pool() {
  quietly pool asadmin create-jdbc-connection-pool --restype javax.sql.DataSource --wrapjdbcobjects=false \
    --steadypoolsize 4 --maxpoolsize 48 --poolresize 4 --maxwait 20000 "$@" \
    || fail "the server refused the database pool."
}

# asadmin_value TEXT: escapes what separates asadmin's properties.
asadmin_value() { printf '%s' "$1" | sed 's/[\\:=]/\\&/g'; }

# create_derby_pool NAME DIRECTORY: makes the database, too, by a pool of its own. A connection that is told to make what is there is given a
# warning, and keeps with it the stack of whoever asked first: classes of portlets that may be undeployed meanwhile.
create_derby_pool() {
  local name
  name=$(asadmin_value "$2")
  create_pool --datasourceclassname org.apache.derby.jdbc.EmbeddedDataSource --property "databaseName=$name:createDatabase=create" "$1-maker"
  ping_pool "$1-maker" || fail "the database $2 could not be made or opened."
  quietly pool asadmin delete-jdbc-connection-pool "$1-maker" || fail "the server refused the database pool."
  create_pool --datasourceclassname org.apache.derby.jdbc.EmbeddedDataSource --property "databaseName=$name" "$1"
}

# Splits postgresql://user:password@host:port/database into PG_USER, PG_PASSWORD, PG_HOST, PG_PORT, PG_DATABASE; fails if it is none.
# In the password %XX stands for special characters.
parse_postgres_url() {
  [[ $1 =~ ^postgresql://([A-Za-z0-9_.-]+):([^@/]+)@([A-Za-z0-9_.-]+)(:([0-9]+))?/([A-Za-z0-9_-]+)$ ]] || return 1
  PG_USER=${BASH_REMATCH[1]} PG_HOST=${BASH_REMATCH[3]} PG_PORT=${BASH_REMATCH[5]:-5432} PG_DATABASE=${BASH_REMATCH[6]}
  local password=${BASH_REMATCH[2]//\\/\\\\}
  printf -v PG_PASSWORD '%b' "${password//%/\\x}"
}

# create_postgres_pool NAME URL: the password goes into the server's encrypted store, neither into domain.xml nor into a process list.
create_postgres_pool() {
  local alias_file=$STATE/alias.properties
  parse_postgres_url "$2"
  (umask 077 && printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$PG_PASSWORD" >"$alias_file")
  quietly alias asadmin --passwordfile "$alias_file" create-password-alias "$1" || fail "the server refused the database password."
  rm -f "$alias_file"
  create_pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource \
    --isconnectvalidatereq=true --validationmethod custom-validation \
    --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation --validateatmostonceperiod 30 --failconnection=true \
    --property "serverName=$PG_HOST:portNumber=$PG_PORT:databaseName=$PG_DATABASE:user=$PG_USER:password=\${ALIAS=$1}" "$1"
}

# create_data_source POOL: the name under which the application finds its database.
create_data_source() {
  quietly resource asadmin create-jdbc-resource --connectionpoolid "$1" jdbc/tongzhou || fail "the server refused the data source."
}

ping_pool() { quietly ping asadmin ping-connection-pool "$1"; }

# --- the application --------------------------------------------------------------------------------

# deploy_ear: deploys or replaces the application. A failure leaves none deployed, so the stamp is written last.
deploy_ear() {
  rm -f "$DOMAIN_DIR/ear.stamp"
  quietly deploy asadmin deploy --name tongzhou --force=true --enabled=true --precompilejsp=true "$EAR" \
    || fail "the application could not be deployed; the server's log is $DOMAIN_DIR/logs/server.log."
  ear_fingerprint >"$DOMAIN_DIR/ear.stamp"
}

ear_is_deployed() { [[ -f $DOMAIN_DIR/ear.stamp && $(<"$DOMAIN_DIR/ear.stamp") == "$(ear_fingerprint)" ]]; }

ear_fingerprint() { sha256sum <"$EAR"; }

# http_status PATH: the status the portal answers with; nothing if it does not answer.
http_status() (
  exec 3<>"/dev/tcp/127.0.0.1/$HTTP_PORT" || exit 0
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$1" "$HTTP_PORT" >&3
  read -r -t 20 _ status _ <&3 && printf '%s' "$status"
) 2>/dev/null

# Waits until portal and database answer and the login page can be read.
await_portal() {
  local deadline=$((SECONDS + HEALTH_SECONDS))
  until [[ $(http_status /portal/health) == 200 && $(http_status /portal/login) == 200 ]]; do
    server_pid >/dev/null || fail "the server ended while it started; its log is $DOMAIN_DIR/logs/server.log."
    ((SECONDS < deadline)) || fail "the portal does not answer after $HEALTH_SECONDS seconds; the server's log is $DOMAIN_DIR/logs/server.log."
    sleep 0.3
  done
}
