using System.Text;
using System.Text.Json.Nodes;
using FakeSlack.Api;
using FakeSlack.Api.Methods;
using FakeSlack.Faults;
using FakeSlack.Limits;
using FakeSlack.Model;
using Microsoft.AspNetCore.Http;

namespace FakeSlack.Server;

/// <summary>The Web API: who calls, whether they may, how often they have, and what comes of it.</summary>
sealed class WebApi(SlackServer server)
{
    static readonly Dictionary<string, ApiMethod> Methods =
        ChatMethods.All.Concat(ConversationMethods.All).Concat(PeopleMethods.All).Concat(ViewMethods.All).ToDictionary(method => method.Name);

    /// <summary>Slack's own SDK adds these to any call.</summary>
    static readonly string[] Anywhere = ["token", "team_id"];

    public async Task Answer(HttpContext context, string name)
    {
        string body;
        using (var reader = new StreamReader(context.Request.Body, Encoding.UTF8))
        {
            body = await reader.ReadToEndAsync(context.RequestAborted);
        }

        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : "";
        if (token.Length == 0 || server.OfToken(token) is not { } team)
        {
            await Write(context, 200, Refused(token.Length == 0 ? "not_authed" : "invalid_auth"));
            return;
        }

        var fault = team.Faults.For(name, body);
        if (fault is Fault.ResetBefore)
        {
            Record(team, name, null, 0, "reset before");
            context.Abort();
            return;
        }

        var (arguments, status, answer) = fault switch
        {
            Fault.Page(var code, var html) => (null, code, html),
            Fault.Error(var code) => (null, 200, Refused(code)),
            Fault.RateLimited(var seconds) => (null, 429, Limited(context, TimeSpan.FromSeconds(seconds))),
            _ => Run(context, team, name, token, body),
        };
        if (fault is Fault.ErrorAfter(var instead))
        {
            (status, answer) = (instead, "<html><body>Server error</body></html>");
        }

        Record(team, name, arguments, status, fault is Fault.ResetAfter ? "reset after" : answer);
        if (fault is Fault.Held(var until))
        {
            await until.WaitAsync(context.RequestAborted);
        }

        if (fault is Fault.ResetAfter)
        {
            context.Abort();
            return;
        }

        context.Response.Headers["x-oauth-scopes"] = string.Join(',', team.Scopes.Order());
        await Write(context, status, answer);
    }

    static (Arguments? Arguments, int Status, string Answer) Run(HttpContext context, SlackTeam team, string name, string token, string body)
    {
        Arguments? arguments = null;
        try
        {
            var method = Methods.GetValueOrDefault(name) ?? throw new RefusedException("unknown_method");
            arguments = Arguments.Read(context.Request.ContentType, body, context.Request.QueryString.Value ?? "");
            lock (team.Gate)
            {
                Check(team, method, token, arguments);
                if (!method.TakesJson && arguments.IsJson)
                {
                    team.Complain($"{name}: was sent JSON, which a reading method ignores");
                    arguments = Arguments.Read(null, "", "");
                }

                var call = new Call(team, name, arguments);
                if (method.Scope is not null)
                {
                    call.Needs(method.Scope);
                }

                if (team.Limits.Call(name, method.Tier, team.Now) is { } wait)
                {
                    throw new RateLimitedException(wait);
                }

                return (arguments, 200, method.Run(call).ToJsonString());
            }
        }
        catch (RateLimitedException limited)
        {
            return (arguments, 429, Limited(context, limited.After));
        }
        catch (RefusedException refused)
        {
            return (arguments, 200, Refused(refused.Error, refused.More));
        }
    }

    static void Check(SlackTeam team, ApiMethod method, string token, Arguments arguments)
    {
        if (team.Gone is { } gone)
        {
            throw new RefusedException(gone);
        }

        if ((method.Name == "apps.connections.open") != (token == team.AppToken))
        {
            throw new RefusedException("not_allowed_token_type");
        }

        foreach (var name in arguments.Names.Except(method.Known).Except(Anywhere))
        {
            team.Complain($"{method.Name}: does not know the argument {name}");
        }
    }

    static string Limited(HttpContext context, TimeSpan wait)
    {
        // Whole seconds, never too early.
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Refused("ratelimited");
    }

    static string Refused(string error, JsonObject? more = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = error };
        foreach (var (name, value) in more ?? [])
        {
            answer[name] = value?.DeepClone();
        }

        return answer.ToJsonString();
    }

    static void Record(SlackTeam team, string method, Arguments? arguments, int status, string answer)
    {
        if (team.Options.Records)
        {
            team.Calls.Enqueue(new(method, arguments?.AsText() ?? new Dictionary<string, string>(), status, answer, team.Now));
        }
    }

    static Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('<') ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
        return context.Response.WriteAsync(body);
    }
}
