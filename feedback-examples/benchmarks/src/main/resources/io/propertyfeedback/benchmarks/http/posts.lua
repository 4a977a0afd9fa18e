-- Posts what the file in WRK_REQUESTS holds, line by line: path, If-Match or -, body, separated by tabs.
local requests = {}
local at = 0

-- Not before: the host that every request names is known from here on.
init = function()
  for line in io.lines(os.getenv("WRK_REQUESTS")) do
    local path, version, body = line:match("([^\t]*)\t([^\t]*)\t(.*)")
    local headers = { Host = wrk.headers["Host"], ["Content-Type"] = "application/json", Authorization = "Bearer desk" }
    if version ~= "-" then headers["If-Match"] = version end
    requests[#requests + 1] = wrk.format("POST", path, headers, body)
  end
end

request = function()
  at = at % #requests + 1
  return requests[at]
end
