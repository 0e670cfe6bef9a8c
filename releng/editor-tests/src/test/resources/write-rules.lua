-- Someone writes rules in Neovim. What they see goes into a file, one JSON object.
local seen = {}
local patience = 120000

local function await(what, condition)
  if not vim.wait(patience, condition, 50) then
    error('not in time: ' .. what)
  end
end

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start then
      return number, start, line
    end
  end
  error('no ' .. words)
end

-- Writes other words where some words first stand, and puts the caret behind them.
local function write(words, other)
  local number, start, line = line_of(words)
  local after = line:sub(1, start - 1) .. other .. line:sub(start + #words)
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { after })
  vim.api.nvim_win_set_cursor(0, { number, start - 1 + #other })
  return number
end

local function caret_in(words)
  local number, start = line_of(words)
  vim.api.nvim_win_set_cursor(0, { number, start })
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function ask(method)
  local answers, problem = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(0, 'utf-16'), patience)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
  error(method .. ': ' .. tostring(problem))
end

local function findings()
  await('findings', function() return #vim.diagnostic.get(0) > 0 end)
  local shown = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    table.insert(shown, { line = finding.lnum + 1, column = finding.col + 1, message = finding.message,
      code = finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code or finding.code })
  end
  return shown
end

local function no_findings()
  await('no findings', function() return #vim.diagnostic.get(0) == 0 end)
end

local function lay_out()
  if vim.lsp.buf.format then
    vim.lsp.buf.format { timeout_ms = patience }
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
end

local function write_rules()
  vim.cmd('edit ' .. vim.env.RULES)
  await('the language server', function()
    local clients = vim.lsp.buf_get_clients(0)
    return not vim.tbl_isempty(clients) and select(2, next(clients)).initialized
  end)

  seen.broken_line = write('disclosed == false', 'discloed == false')
  seen.broken = findings()
  write('discloed == false', 'disclosed == false')
  no_findings()

  write('$promise : Promise( shortfallKnown', '$promise : Promise(( shortfallKnown')
  seen.unbalanced = findings()
  write('$promise : Promise(( shortfallKnown', '$promise : Promise( shortfallKnown')
  no_findings()

  local before = text()
  local _, _, line = line_of('insert( new ')
  write(line, '    insert( new Apo')
  seen.proposals = {}
  for _, item in ipairs(ask('textDocument/completion').items) do
    table.insert(seen.proposals, item.label)
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(before:gsub('\n$', ''), '\n'))

  caret_in('disclosed == false')
  seen.hover = ask('textDocument/hover').contents.value

  vim.lsp.buf.definition()
  await('the declaration', function() return vim.fn.expand('%:t') == 'vocabulary.drl' end)
  seen.declaration = vim.api.nvim_get_current_line()
  vim.cmd('buffer ' .. vim.fn.bufnr('candour.drl'))

  write('disclosed == false', 'disclosed==false')
  lay_out()
  seen.laid_out = text() == before

  caret_in('disclosed == false')
  vim.lsp.buf.rename('toldOpenly')
  await('the other name', function() return text():find('toldOpenly == false', 1, true) end)
  vim.cmd('silent wall')
  seen.renamed = true
end

local fine, problem = xpcall(write_rules, debug.traceback)
seen.problem = not fine and tostring(problem) or vim.NIL
seen.messages = vim.fn.execute('messages')
local file = assert(io.open(vim.env.SEEN, 'w'))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
