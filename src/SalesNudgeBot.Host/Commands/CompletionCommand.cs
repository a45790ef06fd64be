using System.CommandLine;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Prints what makes a shell complete the bot's commands: it asks the program itself, so that it never goes out of date.</summary>
static class CompletionCommand
{
    const string Program = "SalesNudgeBot.Host";

    public static Command Make()
    {
        var name = new Option<string>("--name") { Description = "What you type to call the bot, where it is an alias", HelpName = "NAME", DefaultValueFactory = _ => "salesnudge" };
        var command = new Command("completion", "Print what makes a shell complete commands, options and ids");
        foreach (var (shell, script, where) in Shells)
        {
            var one = new Command(shell, $"For {shell}: {where}") { name };
            one.SetAction(parsed =>
            {
                parsed.InvocationConfiguration.Output.Write(script
                    .Replace("@NAMES@", $"{parsed.GetValue(name)} {Program}", StringComparison.Ordinal)
                    .Replace("@CALL@", Call(shell), StringComparison.Ordinal));
                return ExitCode.Fine;
            });
            command.Subcommands.Add(one);
        }

        return command;
    }

    static (string Shell, string Script, string Where)[] Shells =>
    [
        ("bash", Bash, "put the line source <(SalesNudgeBot.Host completion bash) into ~/.bashrc"),
        ("zsh", Zsh, "put the line source <(SalesNudgeBot.Host completion zsh) into ~/.zshrc, after compinit"),
        ("fish", Fish, "SalesNudgeBot.Host completion fish > ~/.config/fish/completions/SalesNudgeBot.Host.fish"),
        ("pwsh", PowerShell, "put the line SalesNudgeBot.Host completion pwsh | Out-String | Invoke-Expression into $PROFILE"),
    ];

    const string Bash = """
        _salesnudge() {
            local line="${COMP_LINE:0:COMP_POINT}"
            local typed="${line#*"${COMP_WORDS[0]}"}"
            typed="${typed# }"
            local IFS=$'\n'
            COMPREPLY=($(@CALL@ "[suggest:${#typed}]" "$typed" 2>/dev/null))
            # To bash, what stands behind a = is a word of its own.
            if [[ "$COMP_WORDBREAKS" == *=* && "${typed##* }" == --*=* ]]; then
                COMPREPLY=("${COMPREPLY[@]#*=}")
            fi
        }
        complete -o default -F _salesnudge @NAMES@

        """;

    const string Zsh = """
        _salesnudge() {
            local typed="${LBUFFER#*${words[1]}}"
            typed="${typed# }"
            local -a found
            found=("${(@f)$(@CALL@ "[suggest:${#typed}]" "$typed" 2>/dev/null)}")
            if [[ -n "${found[1]}" ]]; then
                compadd -a found
            else
                _files
            fi
        }
        compdef _salesnudge @NAMES@

        """;

    const string Fish = """
        function __salesnudge
            set -l typed (commandline -cp | string replace -r '^\S+ ?' '')
            set -l found (@CALL@ "[suggest:"(string length -- "$typed")"]" "$typed" 2>/dev/null)
            if test (count $found) -gt 0
                printf '%s\n' $found
            else
                __fish_complete_path (commandline -ct)
            end
        end
        for name in @NAMES@
            complete -c $name -f -a '(__salesnudge)'
        end

        """;

    const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName ('@NAMES@' -split ' ') -ScriptBlock {
            param($word, $ast, $position)
            $typed = ($ast.ToString() -replace '^\S+ ?', '')
            $length = [Math]::Max(0, $position - ($ast.ToString().Length - $typed.Length))
            $typed = $typed.PadRight($length)
            @CALL@ "[suggest:$length]" $typed 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    // The program by its full path: what people type may be an alias that a function of the shell does not know.
    static string Call(string shell)
    {
        string[] words = Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet"
            ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, $"{Program}.dll")]
            : [Environment.ProcessPath!];
        var quoted = string.Join(' ', words.Select(word => shell is "pwsh" ? $"'{word.Replace("'", "''", StringComparison.Ordinal)}'" : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        return shell is "pwsh" ? $"& {quoted}" : quoted;
    }
}
