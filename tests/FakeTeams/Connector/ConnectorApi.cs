using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeTeams.Faults;
using FakeTeams.Limits;
using FakeTeams.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FakeTeams.Connector;

/// <summary>The Bot Connector for one tenant: who calls, whether they may, how often they have, and what comes of it.</summary>
sealed class ConnectorApi(TeamsTenant tenant)
{
    public async Task Answer(HttpContext context)
    {
        string body;
        using (var reader = new StreamReader(context.Request.Body, Encoding.UTF8))
        {
            body = await reader.ReadToEndAsync(context.RequestAborted);
        }

        var path = Path(context);
        if (ConnectorRequest.Route(context.Request.Method, path) is not var (name, ids))
        {
            tenant.Complain($"{context.Request.Method} /v3/{string.Join('/', path)}: there is no such call");
            await Write(context, (404, Said("NotFound", "No such call.")));
            return;
        }

        var fault = tenant.Faults.For(name, body);
        if (fault is Fault.ResetBefore)
        {
            Record(context, name, null, 0, "reset before");
            context.Abort();
            return;
        }

        JsonNode? said = null;
        var answer = fault switch
        {
            Fault.Page(var status, var html) => (status, html),
            Fault.Error(var status, var code) => (status, Said(code, "said by the test")),
            Fault.SubError(var status, var code) => (status, SubSaid(code, "said by the test")),
            Fault.Throttled(var seconds) => Throttled(context, seconds is { } after ? TimeSpan.FromSeconds(after) : null),
            _ => await Run(context, name, ids, body, (fault as Fault.Held)?.Until, node => said = node),
        };
        answer = fault switch
        {
            Fault.ErrorAfter(var instead) => (instead, "<html><body>Bad Gateway</body></html>"),
            Fault.WithoutId when answer.Item1 is 200 or 201 => (202, ""),
            _ => answer,
        };
        Record(context, name, said, answer.Item1, fault is Fault.ResetAfter ? "reset after" : answer.Item2);
        if (fault is Fault.ResetAfter)
        {
            context.Abort();
            return;
        }

        await Write(context, answer);
    }

    async Task<(int Status, string Body)> Run(HttpContext context, string name, string[] ids, string body, Task? until, Action<JsonNode?> said)
    {
        var writes = name is "send" or "reply" or "update" or "delete";
        var begun = false;
        try
        {
            JsonNode? parsed = null;
            lock (tenant.Gate)
            {
                Authorize(context);
                begun = !writes || tenant.Writing.Add(ids[0]) ? writes : throw new RefusedException(412, "PreconditionFailed", "Another write to the conversation is under way.");
            }

            parsed = Parse(context, name, body);
            said(parsed);
            JsonObject? done;
            int status;
            lock (tenant.Gate)
            {
                (status, done) = Do(new(tenant, name, ids, parsed as JsonObject, context.Request.Query));
            }

            await (until ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
            return (status, done?.ToJsonString() ?? "");
        }
        catch (RateLimitedException limited)
        {
            return Throttled(context, limited.After);
        }
        catch (RefusedException refused)
        {
            if (refused.Status is 400 or 413)
            {
                tenant.Complain($"{name}: {refused.Message}");
            }

            return (refused.Status, refused.SubCode is { } sub ? SubSaid(sub, refused.Says) : Said(refused.Code, refused.Says));
        }
        finally
        {
            // Before it is answered: who has the answer may write again.
            if (begun)
            {
                lock (tenant.Gate)
                {
                    tenant.Writing.Remove(ids[0]);
                }
            }
        }
    }

    static (int Status, JsonObject? Body) Do(ConnectorRequest request) =>
        request.Name switch
        {
            "create" => Creating.Create(request),
            "send" or "reply" => Posting.Post(request),
            "update" => Posting.Update(request),
            "delete" => Posting.Delete(request),
            _ => (200, Rosters.Read(request)),
        };

    void Authorize(HttpContext context)
    {
        if (!tenant.Options.ChecksTokens)
        {
            return;
        }

        var header = context.Request.Headers.Authorization.ToString();
        var owner = header.StartsWith("Bearer ", StringComparison.Ordinal) ? tenant.Server.Tokens.OwnerOf(header["Bearer ".Length..]) : null;
        if (owner != tenant)
        {
            if (owner is not null)
            {
                tenant.Complain("called with the token of another tenant's bot");
            }

            throw new RefusedException(401, "Unauthorized", "Authorization has been denied for this request.");
        }
    }

    JsonNode? Parse(HttpContext context, string name, string body)
    {
        if (body.Length == 0)
        {
            return name is "send" or "reply" or "update" or "create" ? throw RefusedException.BadSyntax("The body is empty.") : null;
        }

        if (context.Request.ContentType is not { } type || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) || !type.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase))
        {
            tenant.Complain($"{name}: was sent {context.Request.ContentType ?? "no content type"}, not application/json; charset=utf-8");
        }

        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw RefusedException.BadSyntax("The body is not an object.");
        }
        catch (JsonException)
        {
            throw RefusedException.BadSyntax("The body is no JSON.");
        }
    }

    /// <summary>The parts after /v3/, each as it was before it was escaped.</summary>
    string[] Path(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)[3..];
        foreach (var part in raw.Where(part => !Uri.EscapeDataString(Uri.UnescapeDataString(part)).Equals(part, StringComparison.OrdinalIgnoreCase)))
        {
            tenant.Complain($"the path has {part}, which is not escaped");
        }

        return [.. raw.Select(Uri.UnescapeDataString)];
    }

    void Record(HttpContext context, string name, JsonNode? body, int status, string answer) =>
        tenant.Record(new(name, context.Request.Method, context.Request.Path, body, status, answer, tenant.Now));

    static (int Status, string Body) Throttled(HttpContext context, TimeSpan? after)
    {
        if (after is { } wait)
        {
            // Whole seconds, never too early.
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return (429, Said("Throttled", "Too many requests."));
    }

    static string Said(string code, string message) => new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString();

    static string SubSaid(string subCode, string message) =>
        new JsonObject { ["errorCode"] = 209, ["message"] = new JsonObject { ["subCode"] = subCode, ["details"] = message }.ToJsonString() }.ToJsonString();

    static async Task Write(HttpContext context, (int Status, string Body) answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["MS-CV"] = "fake.0";
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.Body.StartsWith('<') ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body);
        }
    }
}
