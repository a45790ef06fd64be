using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Import;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Takes a CRM's file from a program that has the token. Where the manifest names no token, there is no such address.</summary>
sealed class UploadEndpoint(OpportunityImport import, ICompanySource companies, UploadToken token, string dataFolder, ILogger<UploadEndpoint> log)
{
    public const string Address = "/import/opportunities";

    const string Json = "application/json";
    const long Megabyte = 1024 * 1024;

    int files;

    public async Task<IResult> Post(HttpContext context)
    {
        var request = context.Request;
        if (!token.IsIn(request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Error(StatusCodes.Status401Unauthorized, "The token is missing or another one: send it as Authorization: Bearer TOKEN.");
        }

        var most = companies.Current.Crm.UploadMegabytes;
        if (request.ContentLength > most * Megabyte)
        {
            return TooLarge(most);
        }

        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true)
        {
            return Error(StatusCodes.Status415UnsupportedMediaType, "Send the file itself as the body, as with curl --data-binary @FILE.");
        }

        if (AsOf(request) is not (true, var asOf))
        {
            return Error(StatusCodes.Status400BadRequest, "as_of is not a date; right would be as_of=2026-11-23.");
        }

        var mapping = request.Query["mapping"].ToString();
        var wanted = new ImportRequest("", mapping.Length == 0 ? null : mapping, asOf, request.Query["check"] == "true") { Called = "the file" };
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = most * Megabyte;
        try
        {
            return await Import(request.Body, wanted, context.RequestAborted);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(most);
        }
        catch (UnknownMappingException unknown)
        {
            return Error(StatusCodes.Status400BadRequest, unknown.Message);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return Error(StatusCodes.Status503ServiceUnavailable, unavailable.Message);
        }
    }

    /// <summary>On disk first, beside the database: it is as large as somebody else decides, and is read whole before anything is believed.</summary>
    async Task<IResult> Import(Stream body, ImportRequest wanted, CancellationToken cancellation)
    {
        var path = Path.Combine(dataFolder, $"upload-{Interlocked.Increment(ref files)}.csv");
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        await body.CopyToAsync(file, cancellation);
        await file.FlushAsync(cancellation);
        var report = await import.Run(wanted with { File = path }, null, cancellation);
        if (report.Refused)
        {
            Log.UploadRefused(log, report.Rows, report.Complaints.Length + report.MoreComplaints);
        }
        else
        {
            Log.Uploaded(log, report.Rows, report.Changes!.Added, report.Changes.Changed);
        }

        return Results.Text(ReportJson.Of(report), Json, statusCode: report.Refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    static (bool IsDate, LocalDate? Date) AsOf(HttpRequest request) =>
        request.Query["as_of"].ToString() is not { Length: > 0 } text ? (true, null)
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? (true, date)
        : (false, null);

    static IResult TooLarge(int most) => Error(StatusCodes.Status413PayloadTooLarge, $"The file is larger than {most} MB, which is all that the manifest allows (crm: upload_megabytes).");

    static IResult Error(int status, string error) => Results.Json(new { ok = false, error }, statusCode: status);
}
