#!/usr/bin/env bash
# Shows both languages, with the form for editors at /edit/, which reads and writes the files here through the manager's own server.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
port=8081 # the manager's; the form and its policy know it, too

if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    stop "Port $port is taken, perhaps by another make edit. End that one, and run make edit again."
fi

PATH="$PWD/.venv/bin:$PATH"
# The program itself: what stands for it in .venv/bin would leave it running when it ends.
node=$(node -p process.execPath)
BIND_HOST=127.0.0.1 PORT=$port LOG_LEVEL=error "$node" node_modules/decap-server/dist/index.js &
server=$!
trap 'kill "$server" 2>/dev/null' EXIT

HANDBOOK_EDIT_HERE=1 .venv/bin/handbook serve
