using SalesNudgeBot.Host.Commands;

return await CommandLine.Run(args);
